import { displayWidth } from "./display-width.ts";

/** The columns of a line, as in the formatter's defaults. */
export const LINE_WIDTH = 100;

/** Where a piece of code is printed. */
export interface Place {
  /** How many levels its line is indented. */
  readonly depth: number;
  /** The columns that its line already has. */
  readonly column: number;
  /** The columns that must still fit behind its last line. */
  readonly after: number;
}

const margins = Array.from({ length: 32 }, (_, depth) => "  ".repeat(depth));

/** The indentation of a line. */
export function margin(depth: number): string {
  return margins[depth] ?? "  ".repeat(depth);
}

/** The start of a line of its own. */
export function lineAt(depth: number, after: number): Place {
  return { depth, column: 2 * depth, after };
}

/** Behind the line so far and a space, with a comma or semicolon to follow. */
export function behind(line: string, depth: number): Place {
  return { depth, column: displayWidth(line) + 1, after: 1 };
}

/** The columns left for the code, if it stays on one line. */
export function roomIn({ column, after }: Place): number {
  return LINE_WIDTH - column - after;
}

/** The columns of the last line once the text is printed behind `column` others. */
export function endColumn(text: string, column: number): number {
  const lineStart = text.lastIndexOf("\n") + 1;
  return lineStart === 0 ? column + displayWidth(text) : displayWidth(text.slice(lineStart));
}
