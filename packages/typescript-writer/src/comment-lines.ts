import { displayWidth } from "./display-width.ts";

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
// What may not stand in source: it is invisible, or changes how the rest of the line reads. The two
// joiners only shape letters and emoji.
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
// How compilers, linters, formatters and bundlers spell a comment that is meant for them.
const DIRECTIVE =
  /^(?:[@#/!<]|(?:eslint|oxlint|oxfmt|prettier|biome|dprint|deno|tslint|jshint|jslint|istanbul|c8|v8|node:coverage|global|globals|exported)(?:[-\s]|$))/i;
// Japanese and Chinese may be broken before any character that opens no line badly.
const WORD =
  /[\u3000-\u9fff\uf900-\uffef][、。，．・：；？！ー々」』）】〕〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*|[^\u3000-\u9fff\uf900-\uffef]+/g;

/**
 * The text as lines of at most `width` columns, unless one word is wider. Whatever the text is, no
 * line leaves its comment or is a directive to a tool.
 */
export function commentLines(text: string, width: number): readonly string[] {
  return text.split(LINE_BREAK).flatMap((line) => wrap(visible(line), width));
}

function visible(line: string): string {
  return line
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll("*/", "*\\/")
    .replace(HIDDEN, (character) => `\\u{${codePoint(character).toString(16)}}`);
}

function wrap(line: string, width: number): readonly string[] {
  if (displayWidth(line) <= width) return [inert(line)];
  const lines: string[] = [];
  let current = "";
  let columns = 0;
  for (const chunk of line.split(" ")) {
    let space = current === "" ? "" : " ";
    for (const word of chunk.match(WORD) ?? []) {
      const wordColumns = displayWidth(word);
      if (current !== "" && columns + space.length + wordColumns > width) {
        lines.push(current);
        current = inert(word);
        columns = displayWidth(current);
      } else {
        current += space + word;
        columns += space.length + wordColumns;
      }
      space = "";
    }
  }
  return [...lines, current];
}

function inert(line: string): string {
  return DIRECTIVE.test(line) ? `\\${line}` : line;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
