import { verdictText, type Verdict } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Column, Inline, Table } from "../book/book.ts";

/** One name or value. */
export function code(text: string | undefined): Cell {
  return text === undefined || text === "" ? [] : [{ code: text }];
}

/** Each name or value in a line of its own. */
export function codes(texts: readonly string[]): Cell {
  return texts.map((text) => ({ code: text }));
}

/** Several things in one line. */
export function inRow(parts: readonly Inline[], between = ", "): Inline {
  return {
    row: parts.flatMap((part, index) => (index === 0 ? [part] : [verbatim(between), part])),
  };
}

/** Each line once. */
export function distinct(cell: Cell): Cell {
  return [...new Map(cell.map((line) => [JSON.stringify(line), line])).values()];
}

export function yesOrNo(is: boolean): Cell {
  return [is ? say("yes") : say("no")];
}

/** A verdict in a word. */
export function verdictInline(verdict: Verdict): Inline {
  return { verdict, text: verdictText(verdict) };
}

export function count(number: number): Cell {
  return [verbatim(String(number))];
}

export function columns(...titles: readonly Text[]): readonly Column[] {
  return titles.map((title) => ({ title }));
}

/** A table without the columns in which nothing stands, or nothing where it has no rows. */
export function tableOf(table: Omit<Table, "is">): readonly Table[] {
  if (table.rows.length === 0) return [];
  const isUsed = table.columns.map((_, index) =>
    table.rows.some((row) => (row[index] ?? []).some((line) => !isEmpty(line))),
  );
  const used = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => isUsed[index]);
  return [{ is: "table", ...table, columns: used(table.columns), rows: table.rows.map(used) }];
}

function isEmpty(line: Inline): boolean {
  return "verbatim" in line && line.verbatim === "";
}

/** Items and their values; items without a value are left out. */
export function parameters(
  name: string,
  rows: readonly (readonly [Text, Cell])[],
  title?: Text,
): Table {
  return {
    is: "table",
    name,
    ...(title === undefined ? {} : { title }),
    columns: columns(say("Item"), say("Value")),
    rows: rows.flatMap(([item, value]) => (value.length === 0 ? [] : [[[item], value]])),
  };
}

/** Tags as `key = value`, each in a line of its own. */
export function tagLines(tags: Readonly<Record<string, string>>): Cell {
  return Object.entries(tags).map(([key, value]) => ({ code: `${key} = ${value}` }));
}
