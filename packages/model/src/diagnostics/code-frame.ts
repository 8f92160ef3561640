import { lineAt, positionAt } from "../source/position.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { displayLine } from "./display-line.ts";

/** A span to underline. The first one of a frame decides what is kept of a long line. */
export interface Mark {
  readonly at: Span;
  readonly line: "^" | "-";
  readonly label: string;
}

/** A printed row: the source line with its number, what underlines it, or the sign that lines are left out. */
export type FrameRow =
  | { readonly kind: "source"; readonly line: number; readonly text: string }
  | { readonly kind: "marks"; readonly indent: number; readonly marks: string; readonly mark: Mark }
  | { readonly kind: "gap" };

const mostLinesPerMark = 8;

/** The rows that show marks of one file, in the order of its lines. A gap of a single line is filled instead. */
export function frameRows(file: SourceFile, marks: readonly Mark[]): FrameRow[] {
  const marksOfLine = new Map<number, Mark[]>();
  const isCut = new Set<number>();
  for (const mark of marks) {
    const { first, last } = linesOf(mark.at);
    const shown = Math.min(last, first + mostLinesPerMark - 1);
    for (let line = first; line <= shown; line += 1) {
      marksOfLine.set(line, [...(marksOfLine.get(line) ?? []), mark]);
    }
    if (shown < last) isCut.add(shown);
  }
  const rows: FrameRow[] = [];
  let previous: number | undefined;
  for (const line of [...marksOfLine.keys()].toSorted((one, other) => one - other)) {
    if (previous !== undefined && line === previous + 2) rows.push(sourceRow(file, previous + 1));
    if (previous !== undefined && line > previous + 2 && !isCut.has(previous))
      rows.push({ kind: "gap" });
    rows.push(...markedRows(file, line, marksOfLine.get(line) ?? []));
    if (isCut.has(line)) rows.push({ kind: "gap" });
    previous = line;
  }
  return rows;
}

/** Counted from 1, both inclusive. A span that ends right after a line feed does not reach the next line. */
export function linesOf(span: Span): { readonly first: number; readonly last: number } {
  const first = positionAt(span.file, span.start).line;
  return {
    first,
    last: Math.max(first, positionAt(span.file, Math.max(span.start, span.end - 1)).line),
  };
}

function sourceRow(file: SourceFile, line: number): FrameRow {
  return { kind: "source", line, text: displayLine(lineAt(file, line).text, 0).text };
}

function markedRows(file: SourceFile, line: number, marks: readonly Mark[]): FrameRow[] {
  const { start, text } = lineAt(file, line);
  const pieces = marks.map((mark) => pieceOf(mark, start, text));
  const display = displayLine(text, pieces[0]?.from ?? 0);
  const rows: FrameRow[] = [{ kind: "source", line, text: display.text }];
  for (const { mark, from, to } of pieces) {
    const isFirstLine = mark.at.start >= start;
    // Blank lines inside a span of several lines have nothing to underline.
    if (from === to && !isFirstLine) continue;
    const indent = display.columnOf(from);
    const width = Math.max(1, display.columnOf(to) - indent);
    const label = isFirstLine ? mark.label : "";
    rows.push({ kind: "marks", indent, marks: mark.line.repeat(width), mark: { ...mark, label } });
  }
  return rows;
}

/** The part of a mark that is on one line, as offsets into the line. */
interface Piece {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

function pieceOf(mark: Mark, lineStart: number, text: string): Piece {
  const isFirstLine = mark.at.start >= lineStart;
  const from = isFirstLine ? mark.at.start - lineStart : text.search(/\S|$/);
  const to = Math.min(mark.at.end - lineStart, text.length);
  return { mark, from, to: Math.max(from, to) };
}
