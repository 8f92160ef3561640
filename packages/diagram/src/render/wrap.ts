import { displayWidth } from "@cloister/model";
import { textWidth, type Font } from "./text-width.ts";

const endsPiece = /[/\-_.:,;=|&+@]/;
const staysBehind =
  /[ )\]}/\-_.:,;=|&+@、。，．・：；？！）］｝」』】〉》ー々\p{Script=Hiragana}]/u;
const closes = /[)、。，．：；？！）］｝」』】〉》]/u;
const opens = /[([{（［｛「『【〈《]/u;
const digit = /\d/;
// Where long words of AWS's Japanese are put together.
const joint = /(?=エンドポイント|ゲートウェイ|テーブル|グループ|サブネット|ポリシー|データベース)/u;

/**
 * The lines of a text, none wider than `most` pixels unless a single character is. Breaks come after blanks and where Japanese
 * changes its script; only longer words are broken, after their hyphens, dots and slashes if they have any. The lines are
 * about equally long.
 */
export function wrap(text: string, most: number, font: Font): readonly string[] {
  const words = wordsOf(text);
  const measure = (line: string): number => textWidth(line, font);
  let best = fill(words, most, measure);
  if (best.lines.length <= 1) return best.lines;
  // The narrowest column that needs no more lines.
  let low = most / 2;
  let high = most;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const narrower = fill(words, middle, measure);
    if (narrower.lines.length > best.lines.length || narrower.harm > best.harm) low = middle;
    else {
      high = middle;
      best = narrower;
    }
  }
  return best.lines;
}

/** The same for another measure, each line as long as it can be. */
export function wrapGreedily(
  text: string,
  most: number,
  measure: (line: string) => number,
): readonly string[] {
  return fill(wordsOf(text), most, measure).lines;
}

interface Filled {
  readonly lines: readonly string[];
  /** How often a word had to be broken, and how badly. */
  readonly harm: number;
}

function fill(words: readonly string[], most: number, measure: (line: string) => number): Filled {
  const lines: string[] = [];
  let line = "";
  let harm = 0;
  const fits = (text: string): boolean => measure(text.trimEnd()) <= most;
  const add = (part: string, cost: number): void => {
    if (line !== "" && !fits(line + part)) {
      lines.push(line.trimEnd());
      line = "";
      harm += cost;
    }
    line += part;
  };
  for (const word of words) {
    if (fits(word)) {
      add(word, 0);
      continue;
    }
    for (const piece of piecesOf(word)) {
      if (fits(piece)) add(piece, 1);
      else for (const character of clusters(piece)) add(character, 100);
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line.trimEnd());
  return { lines, harm };
}

/** What is read as one: up to a blank, or where Japanese changes its script. */
function wordsOf(text: string): readonly string[] {
  return cut(text, (before, after) => {
    if (staysBehind.test(after) || opens.test(before)) return false;
    if (before === " " || closes.test(before) || opens.test(after)) return true;
    return scriptOf(before) !== scriptOf(after);
  });
}

function piecesOf(word: string): readonly string[] {
  return word.split(joint).flatMap((part) =>
    cut(part, (before, after, earlier) => {
      // An address, a version and a prefix length are read as one.
      if (digit.test(after) && before === "." && digit.test(earlier)) return false;
      return endsPiece.test(before) && !staysBehind.test(after);
    }),
  );
}

function cut(
  text: string,
  mayBreak: (before: string, after: string, earlier: string) => boolean,
): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let [earlier, before] = ["", ""];
  for (const character of clusters(text)) {
    if (before !== "" && mayBreak(before, character, earlier)) {
      parts.push(part);
      part = "";
    }
    part += character;
    [earlier, before] = [before, character];
  }
  if (part !== "") parts.push(part);
  return parts;
}

function scriptOf(character: string): string {
  if (/\p{Script=Han}/u.test(character)) return "kanji";
  if (/[\p{Script=Katakana}ー]/u.test(character)) return "katakana";
  if (/\p{Script=Hiragana}/u.test(character)) return "hiragana";
  return "other";
}

/** Characters together with the marks that are drawn over them. */
function clusters(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text) {
    const last = found.length - 1;
    if (last >= 0 && displayWidth(character) === 0) found[last] += character;
    else found.push(character);
  }
  return found;
}
