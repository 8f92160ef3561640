import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Replacement } from "./replacement.ts";
import { before, lineEnd, lineStart } from "./text-layout.ts";

/** The same replacements, and blanks so that what stands in one column with the line above or below still does. */
export function keepColumns(replacements: readonly Replacement[]): readonly Replacement[] {
  const result: Replacement[] = [];
  let line: Span | undefined;
  let shift = 0;
  for (const [index, replacement] of replacements.entries()) {
    const { file, start, end, text } = replacement;
    result.push(replacement);
    if (line === undefined || line.file !== file || start > line.end) {
      line = { file, start: lineStart(file, start), end: lineEnd(file, start) };
      shift = 0;
    }
    shift += text.length - (end - start);
    if (end > line.end || text.includes("\n")) continue;
    // Of several on a line the last has the room that all of them need.
    const next = replacements[index + 1];
    if (shift === 0 || (next?.file === file && next.start <= line.end)) continue;
    const gap = alignedGap(file, end);
    if (gap === undefined) continue;
    const width = Math.max(1, gap.end - gap.start - shift);
    result.push({ file, ...gap, text: " ".repeat(width) });
  }
  return result;
}

interface Gap {
  readonly start: number;
  readonly end: number;
}

/** The first blanks behind an offset that put what follows them into a column. */
function alignedGap(file: SourceFile, from: number): Gap | undefined {
  const { text } = file;
  const end = lineEnd(file, from);
  const comment = /(?<=\s)#/.exec(text.slice(from, end))?.index ?? end - from;
  const gaps = text.slice(from, from + comment).matchAll(/ +(?=:|$)|(?<=[,:[{]) +/g);
  for (const { index, 0: blanks } of gaps) {
    const gap = { start: from + index, end: from + index + blanks.length };
    if (gap.end < end && isAligned(file, gap)) return gap;
  }
  return undefined;
}

function isAligned(file: SourceFile, { start, end }: Gap): boolean {
  const line = lineStart(file, start);
  const column = end - line;
  const isComment = file.text[end] === "#";
  const indentation = indentationOf(file, line);
  return neighbours(file, line).some((other) => {
    const lead = /( +)\S$/.exec(
      file.text.slice(other, Math.min(other + column + 1, lineEnd(file, other))),
    );
    if (lead?.[1] === undefined || lead.index === 0) return false;
    if (end - start < 2 && lead[1].length < 2) return false;
    return isComment
      ? file.text[other + column] === "#"
      : indentationOf(file, other) === indentation;
  });
}

/** Where the lines above and below begin. */
function neighbours(file: SourceFile, line: number): readonly number[] {
  const above = line === 0 ? [] : [lineStart(file, line - 1)];
  const below = file.text.indexOf("\n", line);
  return below === -1 ? above : [...above, below + 1];
}

function indentationOf(file: SourceFile, line: number): number {
  return before(file, lineEnd(file, line)).search(/\S|$/);
}
