import { escapeUnprintable } from "@cloister/model";
import type { Language } from "@cloister/texts";
import type { Block, Cell, Inline, Table } from "../book/book.ts";
import { cellText, widthOf } from "../book/cell-text.ts";
import { plainText } from "../book/pieces.ts";
import type { BlockOf, Place } from "../book/walk.ts";
import type { Look } from "./styles.ts";
import type { SheetCell } from "./worksheet.ts";

/** A row, and what of the book begins there. */
export interface PlacedRow {
  /** Of a section or table. */
  readonly anchor?: string;
  readonly cells: readonly BookCell[];
  readonly isWide?: boolean;
}

/** A cell whose link leads to a section or table of the book. */
export interface BookCell extends Omit<SheetCell, "link"> {
  readonly target?: string;
}

const blank: PlacedRow = { cells: [] };

/** The rows of some sections: headings, tables and code. Prose is for the document. */
export function rowsOf(places: readonly Place[], language: Language): readonly PlacedRow[] {
  const filled = places.filter(({ number }) =>
    places.some((one) => `${one.number}.`.startsWith(`${number}.`) && saysAnything(one)),
  );
  return filled.flatMap(({ section, number, level }) => {
    const value = `${number} ${plainText(section.title, language)}`;
    const look = level === 1 ? "title" : "heading";
    return [
      { anchor: section.id, cells: [{ value, look }] },
      blank,
      ...section.blocks.flatMap((block) => blockRows(block, language)),
    ];
  });
}

function saysAnything({ section }: Place): boolean {
  return section.blocks.some(({ is }) => is === "table" || is === "code");
}

function blockRows(block: Block, language: Language): readonly PlacedRow[] {
  switch (block.is) {
    case "table":
      return tableRows(block, language);
    case "code":
      return codeRows(block, language);
    case "paragraph":
    case "list":
    case "picture":
      return [];
  }
}

function tableRows(
  { name, title, columns, rows }: Table,
  language: Language,
): readonly PlacedRow[] {
  const header: PlacedRow = {
    ...(title === undefined ? { anchor: name } : {}),
    cells: columns.map((column) => ({
      value: plainText(column.title, language),
      look: column.align === "right" ? "headerRight" : "header",
    })),
  };
  const caption: readonly PlacedRow[] =
    title === undefined
      ? []
      : [{ anchor: name, cells: [{ value: plainText(title, language), look: "caption" }] }];
  const body = rows.map((row) => ({
    cells: row.map((cell, index) => cellOf(cell, columns[index]?.align === "right", language)),
  }));
  return [...caption, header, ...body, blank];
}

/** A line of code is a row, so that one can copy it, and no cell is higher than Excel shows. */
function codeRows({ title, text }: BlockOf<"code">, language: Language): readonly PlacedRow[] {
  const lines = text.replace(/\n$/, "").split("\n");
  const caption: readonly PlacedRow[] =
    title === undefined
      ? []
      : [{ cells: [{ value: plainText(title, language), look: "caption" }] }];
  const code = lines.map((line) => ({
    cells: [{ value: escapeUnprintable(line), look: "code" } as const],
    isWide: true,
  }));
  return [...caption, ...code, blank];
}

function cellOf(cell: Cell, isRight: boolean, language: Language): BookCell {
  const text = cellText(cell, language);
  const numberLook = isRight ? numberLookOf(text) : undefined;
  if (numberLook !== undefined) return { value: Number(text), look: numberLook };
  const target = cell.map(targetOf).find((found) => found !== undefined);
  return {
    value: text,
    look: lookOf(cell, isRight),
    ...(target === undefined ? {} : { target }),
  };
}

/** Of what a number can hold exactly, and show as it is written: a `0012` is none. */
function numberLookOf(text: string): Look | undefined {
  const decimals = /^-?(?:0|[1-9]\d{0,9})(?:\.(\d+))?$/.exec(text);
  if (decimals === null) return undefined;
  const shown: Readonly<Record<number, Look>> = {
    0: "number",
    2: "decimals2",
    3: "decimals3",
    4: "decimals4",
  };
  return shown[decimals[1]?.length ?? 0];
}

function lookOf(cell: Cell, isRight: boolean): Look {
  const [only] = cell;
  if (cell.length === 1 && only !== undefined && "verdict" in only) return only.verdict;
  if (cell.some((line) => targetOf(line) !== undefined)) return "link";
  return isRight ? "textRight" : "text";
}

function targetOf(inline: Inline): string | undefined {
  if ("link" in inline) return inline.link;
  if ("row" in inline) return inline.row.map(targetOf).find((target) => target !== undefined);
  return undefined;
}

const narrowest = 9;
const widest = 54;
const widestCode = 90;

/** Of each column, so that most of what stands in it fits into a line. */
export function widthsOf(rows: readonly PlacedRow[]): readonly number[] {
  // Code reaches over all columns; where there is nothing else, the first is all there is.
  const isCode = rows.every(
    ({ cells, isWide }) => isWide || cells.every((one) => spread.has(one.look)),
  );
  const widths: number[] = isCode ? [widestCode] : [];
  for (const { cells, isWide } of rows) {
    for (const [column, { value, look }] of cells.entries()) {
      const isSpread = isWide === true || spread.has(look);
      const width = isSpread ? 0 : widthOf(String(value)) * 1.1 + 3.5;
      widths[column] = Math.max(widths[column] ?? narrowest, Math.min(width, widest));
    }
  }
  return widths.map((width) => Math.ceil(width));
}

/** What reaches over the empty cells beside it. */
const spread: ReadonlySet<Look> = new Set<Look>(["title", "heading", "caption", "plainLink"]);
