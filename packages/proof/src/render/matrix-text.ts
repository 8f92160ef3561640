import { escapeUnprintable } from "@cloister/model";
import type { Cell, Column, Matrix } from "../answer/matrix.ts";
import type { Verdict } from "../verdict.ts";
import { markdownTable, tableLines } from "./table-text.ts";
import { textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const legend =
  "By permissions alone, from outside every VPC: `--who` proves a flow with its network. A table is read if any client can, in any workgroup. `some`: objects of certain keys or tags only. `?`: not known.";

/** Who may use what, as an aligned table: principals as rows, or as columns where that is narrower. */
export function matrixText(
  matrix: Matrix,
  { width }: { readonly width: number },
): readonly string[] {
  const nothing = emptyText(matrix);
  if (nothing !== undefined) return [nothing];
  const lines = tableLines(cellsOf(matrix));
  const isNarrow = lines.every((line) => textWidth(line) <= width);
  return [
    ...(isNarrow ? lines : tableLines(transposed(cellsOf(matrix)))),
    "",
    ...wrap(legend, width),
  ];
}

/** The same as a table in Markdown, for documents. */
export function matrixMarkdown(matrix: Matrix): readonly string[] {
  const nothing = emptyText(matrix);
  if (nothing !== undefined) return [nothing];
  const [head = [], ...rows] = cellsOf(matrix);
  const code = (text: string): string => (text === "" ? "" : `\`${text}\``);
  return markdownTable([
    head.map(code),
    ...rows.map(([name = "", ...cells]) => [code(name), ...cells]),
  ]);
}

function emptyText({ columns, rows }: Matrix): string | undefined {
  if (rows.length === 0) return "The topology has no users and no roles.";
  if (columns.length === 0) return "The topology has no buckets, tables or workgroups.";
  return undefined;
}

function cellsOf({ columns, rows }: Matrix): readonly (readonly string[])[] {
  return [
    ["", ...columns.map(({ name }) => escapeUnprintable(name))],
    ...rows.map(({ name, cells }) => [
      escapeUnprintable(name),
      ...cells.map((cell, index) => cellText(cell, columns[index])),
    ]),
  ];
}

function cellText({ read, write, partly = [] }: Cell, column: Column | undefined): string {
  const shownAs = (use: "read" | "write"): string => (partly.includes(use) ? `${use} some` : use);
  const uses =
    column?.kind === "workgroup"
      ? [useText("query", read)]
      : [useText(shownAs("read"), read), useText(shownAs("write"), write)];
  const shown = uses.filter((use) => use !== "");
  return shown.length === 0 ? "–" : shown.join(", ");
}

function useText(use: string, verdict: Verdict): string {
  switch (verdict) {
    case "allowed":
      return use;
    case "denied":
      return "";
    case "unknown":
      return `${use}?`;
  }
}

function transposed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [head = []] = rows;
  return head.map((_, column) => rows.map((cells) => cells[column] ?? ""));
}
