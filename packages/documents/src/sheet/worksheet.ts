import { widthOf } from "../book/cell-text.ts";
import { styleNumber, type Look } from "./styles.ts";
import { escapeXml, mainNamespace, xmlHead } from "./xml.ts";

/** A worksheet before it is XML. */
export interface Worksheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** In widths of a digit. */
  readonly widths: readonly number[];
  /** So many rows stay in sight, and are repeated on every printed page. */
  readonly frozenRows: number;
}

export interface Row {
  readonly cells: readonly SheetCell[];
  /** The first cell reaches over all columns. */
  readonly isWide?: boolean;
}

export interface SheetCell {
  readonly value: string | number;
  readonly look: Look;
  /** Another place in the workbook. */
  readonly link?: string;
}

/** Of one cell, by Excel. */
const longestText = 32_767;

/** In points. */
const lineHeight = 15.75;
const highestRow = 409;

/** `xl/worksheets/sheetN.xml`. `shared` gives the number of a text among those of the workbook. */
export function worksheetXml(sheet: Worksheet, shared: (text: string) => number): string {
  const rows = sheet.rows.map((row, index) => rowXml(row, index + 1, sheet.widths, shared));
  const last = columnName(Math.max(sheet.widths.length - 1, 0));
  const merged = sheet.rows.flatMap(({ isWide }, index) =>
    isWide === true && last !== "A" ? [`<mergeCell ref="A${index + 1}:${last}${index + 1}"/>`] : [],
  );
  const links = sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ link }, column) =>
      link === undefined
        ? []
        : [`<hyperlink ref="${columnName(column)}${row + 1}" location="${escapeXml(link)}"/>`],
    ),
  );
  return [
    `${xmlHead}<worksheet xmlns="${mainNamespace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}${Math.max(sheet.rows.length, 1)}"/>`,
    viewXml(sheet.frozenRows),
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`,
    `<cols>${sheet.widths.map(columnXml).join("")}</cols>`,
    `<sheetData>${rows.join("")}</sheetData>`,
    merged.length === 0
      ? ""
      : `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`,
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.55" bottom="0.6" header="0.3" footer="0.3"/>',
    // A4, as wide as the paper and as many pages high as it needs.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>",
    "</worksheet>",
  ].join("");
}

function viewXml(frozenRows: number): string {
  const pane =
    frozenRows === 0
      ? ""
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function rowXml(
  { cells, isWide = false }: Row,
  row: number,
  widths: readonly number[],
  shared: (text: string) => number,
): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = cells.map(({ value, look }, column) => {
    const isOneLine = look === "title" || look === "heading" || look === "caption";
    return isOneLine ? 1 : linesOf(String(value), isWide ? whole : (widths[column] ?? whole));
  });
  const scale = cells[0]?.look === "title" ? 1.6 : cells[0]?.look === "heading" ? 1.3 : 1;
  const height = Math.min(highestRow, Math.max(1, ...lines) * lineHeight * scale);
  const first = cells[0];
  const filled =
    isWide && first !== undefined
      ? [first, ...widths.slice(1).map(() => ({ value: "", look: first.look }))]
      : cells;
  const written = filled.map((cell, column) =>
    cellXml(cell, `${columnName(column)}${row}`, shared),
  );
  return `<row r="${row}" ht="${height}">${written.join("")}</row>`;
}

function cellXml({ value, look }: SheetCell, at: string, shared: (text: string) => number): string {
  const place = `r="${at}" s="${styleNumber(look)}"`;
  if (value === "") return `<c ${place}/>`;
  if (typeof value === "number") return `<c ${place}><v>${value}</v></c>`;
  return `<c ${place} t="s"><v>${shared(shortened(value))}</v></c>`;
}

function shortened(text: string): string {
  return text.length <= longestText
    ? text
    : `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** How many lines a text takes in a column, as far as one can know without its font. */
function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.08) / width)), 0);
}

/** `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
}
