import { displayWidth } from "./display-width.ts";

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
// What may not stand in source: it is invisible, or changes how the rest of the line reads. The two
// joiners only shape letters and emoji.
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
// How compilers, linters, formatters and bundlers spell a comment that is meant for them.
const DIRECTIVE =
  /^(?:[@#/!<]|(?:eslint|oxlint|oxfmt|prettier|biome|dprint|deno|tslint|jshint|jslint|istanbul|c8|v8|node:coverage|global|globals|exported)(?:[-\s]|$))/i;
// Japanese and Chinese have no spaces: a line may end before any character, but not before one that
// closes something, nor behind one that opens something.
const WORD =
  /[「『（【〔〈《]*[\u3000-\u9fff\uf900-\uffef][、。，．・：；？！ー々」』）】〕〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*|[^\u3000-\u9fff\uf900-\uffef]+/g;

/**
 * The text as lines of at most `width` columns, unless one word is wider. Whatever the text is, no
 * line leaves its comment or is a directive to a tool.
 */
export function commentLines(text: string, width: number): readonly string[] {
  return text.split(LINE_BREAK).flatMap((line) => wrap(visible(line), width));
}

function visible(line: string): string {
  return (
    line
      .replace(/\s+/g, " ")
      .trim()
      .replaceAll("*/", "*\\/")
      // Bundlers drop a call behind a comment that says this, wherever in the comment it is said.
      .replace(/[@#](?=__)/g, "$&\\")
      .replace(HIDDEN, (character) => `\\u{${codePoint(character).toString(16)}}`)
  );
}

function wrap(line: string, width: number): readonly string[] {
  if (displayWidth(line) <= width) return [inert(line)];
  const lines: string[] = [];
  let current = "";
  let columns = 0;
  for (const chunk of line.split(" ")) {
    let space = " ";
    for (const word of chunk.match(WORD) ?? []) {
      const added = space.length + displayWidth(word);
      if (current !== "" && columns + added <= width) {
        current += space + word;
        columns += added;
      } else {
        if (current !== "") lines.push(current);
        current = inert(word);
        columns = displayWidth(current);
      }
      space = "";
    }
  }
  return [...lines, current];
}

/** Marks what would be a directive at the start of a line, wherever it stood in the text. */
function inert(line: string): string {
  return DIRECTIVE.test(line) ? `\\${line}` : line;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
