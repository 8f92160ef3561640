import { displayWidth } from "./display-width.ts";
import { escapeUnprintable } from "./escape-unprintable.ts";

/** A source line as it can be printed, and where its characters ended up. */
export interface DisplayLine {
  readonly text: string;
  /** The printed column, from 0, of an offset into the line. What was cut away counts as the edge next to it. */
  columnOf(offset: number): number;
}

const mostColumns = 160;
const tabAsSpaces = "    ";
const ellipsis = "…";

/**
 * Makes a line printable: tabs become spaces, unprintable characters are escaped, and of a line that
 * is too long only what surrounds `focus` (an offset into it) is kept, with an ellipsis for the rest.
 */
export function displayLine(line: string, focus: number): DisplayLine {
  const { cells, isCutBefore, isCutAfter } = cutAround(line, focus);
  const shownFrom = cells[0]?.offset ?? 0;
  const columns: number[] = [];
  let text = isCutBefore ? ellipsis : "";
  let column = text.length;
  for (const cell of cells) {
    for (let unit = 0; unit < cell.units; unit += 1) columns.push(column);
    text += cell.text;
    column += cell.width;
  }
  if (isCutAfter) text += ellipsis;
  const end = column;
  return { text, columnOf: (offset) => columns[Math.max(0, offset - shownFrom)] ?? end };
}

interface Cell {
  readonly offset: number;
  readonly units: number;
  readonly text: string;
  readonly width: number;
}

interface Cut {
  readonly cells: readonly Cell[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

function cutAround(line: string, focus: number): Cut {
  // Looking at so many units is always enough, and keeps a line of megabytes cheap.
  const from = wholeCharacter(line, Math.max(0, focus - mostColumns));
  const to = wholeCharacter(line, Math.min(line.length, focus + 2 * mostColumns));
  const cells = cellsOf(line.slice(from, to), from);
  const width = widthOf(cells);
  if (width <= mostColumns && from === 0 && to === line.length) {
    return { cells, isCutBefore: false, isCutAfter: false };
  }
  // A third of the room goes to what stands before, the rest to what the reader is shown.
  const before = cells.filter((cell) => cell.offset < focus);
  const after = cells.slice(before.length);
  const keptBefore = fitting(before.toReversed(), Math.floor(mostColumns / 3)).toReversed();
  const keptAfter = fitting(after, mostColumns - widthOf(keptBefore));
  return {
    cells: [...keptBefore, ...keptAfter],
    isCutBefore: from > 0 || keptBefore.length < before.length,
    isCutAfter: to < line.length || keptAfter.length < after.length,
  };
}

function cellsOf(text: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let at = offset;
  for (const character of text) {
    const shown = character === "\t" ? tabAsSpaces : escapeUnprintable(character);
    const width = shown === character ? displayWidth(character) : shown.length;
    cells.push({ offset: at, units: character.length, text: shown, width });
    at += character.length;
  }
  return cells;
}

function fitting(cells: readonly Cell[], columns: number): Cell[] {
  let width = 0;
  const end = cells.findIndex((cell) => (width += cell.width) > columns);
  return cells.slice(0, end === -1 ? undefined : end);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + cell.width, 0);
}

/** An offset that does not divide a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  const isInside = /[\ud800-\udbff][\udc00-\udfff]/.test(
    line.slice(Math.max(0, offset - 1), offset + 1),
  );
  return isInside ? offset - 1 : offset;
}
