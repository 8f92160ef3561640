import type { SourceFile } from "./source-file.ts";

/** A place as editors show it: both count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOfFile = new WeakMap<SourceFile, readonly number[]>();

/** The line and column of an offset. Lines end at line feeds; offsets outside the text count as its nearest end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const place = Math.min(Math.max(offset, 0), file.text.length);
  const starts = lineStarts(file);
  const line = lastAtOrBefore(starts, place);
  return { line: line + 1, column: place - (starts[line] ?? 0) + 1 };
}

/** The text of a line (counted from 1) without its line end, and the offset of its first character. */
export function lineAt(
  file: SourceFile,
  line: number,
): { readonly start: number; readonly text: string } {
  const starts = lineStarts(file);
  const start = starts[line - 1] ?? file.text.length;
  const next = starts[line];
  const raw = next === undefined ? file.text.slice(start) : file.text.slice(start, next - 1);
  return { start, text: raw.endsWith("\r") ? raw.slice(0, -1) : raw };
}

function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOfFile.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (let at = file.text.indexOf("\n"); at !== -1; at = file.text.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  lineStartsOfFile.set(file, starts);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
