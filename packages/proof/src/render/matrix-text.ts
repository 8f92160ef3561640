import { escapeUnprintable } from "@cloister/model";
import { commas, say, type Text, verbatim } from "@cloister/texts";
import type { Cell, Column, Matrix } from "../answer/matrix.ts";
import type { Verdict } from "../verdict.ts";
import { markdownTable, tableLines } from "./table-text.ts";
import { wordsIn } from "./rendering.ts";
import { textWidth } from "./text-width.ts";
import { wrap, type Page } from "./wrap.ts";

type Words = (text: Text) => string;

const legend = say(
  "By permissions alone, from outside every VPC: `--who` proves a flow with its network. A table is read if any client can, in any workgroup. `{{some}}`: objects of certain keys or tags only. `?`: not known.",
  { some: say("some") },
);

/** Who may use what, as an aligned table: principals as rows, or as columns where that is narrower. */
export function matrixText(matrix: Matrix, page: Page): readonly string[] {
  const words = wordsIn(page);
  const nothing = emptyText(matrix);
  if (nothing !== undefined) return [words(nothing)];
  const cells = cellsOf(matrix, words);
  const lines = tableLines(cells);
  const isNarrow = lines.every((line) => textWidth(line) <= page.width);
  return [...(isNarrow ? lines : tableLines(transposed(cells))), "", ...wrap(words(legend), page)];
}

/** The same as a table in Markdown, for documents. */
export function matrixMarkdown(
  matrix: Matrix,
  page: Pick<Page, "language"> = {},
): readonly string[] {
  const words = wordsIn(page);
  const nothing = emptyText(matrix);
  if (nothing !== undefined) return [words(nothing)];
  const [head = [], ...rows] = cellsOf(matrix, words);
  const code = (text: string): string => (text === "" ? "" : `\`${text}\``);
  return markdownTable([
    head.map(code),
    ...rows.map(([name = "", ...cells]) => [code(name), ...cells]),
  ]);
}

function emptyText({ columns, rows }: Matrix): Text | undefined {
  if (rows.length === 0) return say("The topology has no users and no roles.");
  if (columns.length === 0) return say("The topology has no buckets, tables or workgroups.");
  return undefined;
}

function cellsOf({ columns, rows }: Matrix, words: Words): readonly (readonly string[])[] {
  return [
    ["", ...columns.map(({ name }) => escapeUnprintable(name))],
    ...rows.map(({ name, cells }) => [
      escapeUnprintable(name),
      ...cells.map((cell, index) => words(cellText(cell, columns[index]))),
    ]),
  ];
}

/** What a cell says: `read, write some?`, or `–` for nothing. */
export function cellText({ read, write, partly = [] }: Cell, column: Column | undefined): Text {
  const shown =
    column?.kind === "workgroup"
      ? useTexts(say("query"), read)
      : [
          ...useTexts(partly.includes("read") ? say("read some") : say("read"), read),
          ...useTexts(partly.includes("write") ? say("write some") : say("write"), write),
        ];
  return shown.length === 0 ? verbatim("–") : say("{{items}}", { items: commas(shown) });
}

function useTexts(use: Text, verdict: Verdict): readonly Text[] {
  switch (verdict) {
    case "allowed":
      return [use];
    case "denied":
      return [];
    case "unknown":
      return [say("{{use}}?", { use })];
  }
}

function transposed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [head = []] = rows;
  return head.map((_, column) => rows.map((cells) => cells[column] ?? ""));
}
