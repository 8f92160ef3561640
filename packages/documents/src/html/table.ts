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
  const sizes = table.columns.map((column, index) => {
    const cells = table.rows.map((row) => cellText(row[index] ?? [], writing.language));
    return sizeOf(plainText(column.title, writing.language), cells);
  });
  const columns = table.columns.map(
    ({ align }, index) => ` class="${sizes[index]?.name}${align === "right" ? " number" : ""}"`,
  );
  const head = table.columns.map(
    ({ title }, index) => `<th scope="col"${columns[index] ?? ""}>${textHtml(title, writing)}</th>`,
  );
  const rows = table.rows.map((row) => rowHtml(row, columns, writing));
  return [
    `<div class="scroll rows" role="group" tabindex="0" aria-labelledby="${id}-caption">`,
    `<table id="${id}"${classOf(sizes)}><caption id="${id}-caption"${unseen}>${title}</caption>`,
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

/** What fits between the margins of the paper, in CSS pixels, with some reserve. */
const paper = 680;

function classOf(sizes: readonly Size[]): string {
  const least = sizes.reduce((sum, { printed }) => sum + printed, 0);
  const names = [...(sizes.length >= many ? ["many"] : []), ...(least > paper ? ["tight"] : [])];
  return names.length === 0 ? "" : ` class="${names.join(" ")}"`;
}

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

interface Size {
  readonly name: "short" | "middle" | "wide" | "widest" | "blank";
  /** What it needs at least on paper, in CSS pixels: as the style says, or all of it where it is not broken. */
  readonly printed: number;
}

/** So that a column of sentences is not as narrow as one of numbers, and one can write into an empty one. */
function sizeOf(title: string, cells: readonly string[]): Size {
  const width = Math.max(Math.min(widthOf(title), 16), ...cells.map(widthOf));
  if (width > 60) return { name: "widest", printed: 129 };
  if (width > 28) return { name: "wide", printed: 108 };
  if (cells.every((cell) => cell === "")) return { name: "blank", printed: 142 };
  if (width > 18) return { name: "middle", printed: 66 };
  // On paper its title can be broken anywhere.
  return { name: "short", printed: 26 + 5.5 * Math.max(6, ...cells.map(widthOf)) };
}
