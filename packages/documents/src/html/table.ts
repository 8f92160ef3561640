import type { Cell, Section, Table } from "../book/book.ts";
import { cellText, widthOf } from "../book/cell-text.ts";
import { escapeHtml } from "./escape.ts";
import { cellHtml, textHtml } from "./inline.ts";
import { plainText } from "../book/pieces.ts";
import type { Writing } from "./writing.ts";

/** A table in a region of its own that scrolls. Without a title it has that of its section, for who cannot see. */
export function tableHtml(table: Table, section: Section, writing: Writing): string {
  const id = escapeHtml(writing.anchors.of(table.name));
  const unseen = table.title === undefined ? ' class="unseen"' : "";
  const title = textHtml(table.title ?? section.title, writing);
  const columns = table.columns.map(({ title, align }, index) => {
    const cells = table.rows.map((row) => cellText(row[index] ?? [], writing.language));
    const width = widthClass(plainText(title, writing.language), cells);
    return ` class="${width}${align === "right" ? " number" : ""}"`;
  });
  const head = table.columns.map(
    ({ title }, index) => `<th scope="col"${columns[index] ?? ""}>${textHtml(title, writing)}</th>`,
  );
  const rows = table.rows.map((row) => rowHtml(row, columns, writing));
  return [
    `<div class="scroll rows" role="group" tabindex="0" aria-labelledby="${id}-caption">`,
    `<table id="${id}"${table.columns.length >= many ? ' class="many"' : ""}><caption id="${id}-caption"${unseen}>${title}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    "<tbody>",
    ...rows,
    "</tbody>",
    "</table>",
    "</div>",
  ].join("\n");
}

/** So many columns fit a page in smaller letters only. */
const many = 8;

/** The first cell names the row, where it says anything. */
function rowHtml(row: readonly Cell[], columns: readonly string[], writing: Writing): string {
  const cells = row.map((cell, index) => {
    const content = cellHtml(cell, writing);
    const attributes = columns[index] ?? "";
    return index === 0 && content !== ""
      ? `<th scope="row"${attributes}>${content}</th>`
      : `<td${attributes}>${content}</td>`;
  });
  return `<tr data-find>${cells.join("")}</tr>`;
}

/** So that a column of sentences is not as narrow as one of numbers, and one can write into an empty one. */
function widthClass(title: string, cells: readonly string[]): string {
  const width = Math.max(Math.min(widthOf(title), 16), ...cells.map(widthOf));
  if (width > 60) return "widest";
  if (width > 28) return "wide";
  if (cells.every((cell) => cell === "")) return "blank";
  return width > 18 ? "middle" : "short";
}
