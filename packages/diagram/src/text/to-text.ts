import { escapeUnprintable } from "@cloister/model";
import type { Verdict } from "@cloister/proof";
import type { Group, Item, Node, Picture } from "../picture/picture.ts";
import { nodesOf } from "../render/parts.ts";
import { columnsOf, padded, wrapColumns } from "./columns.ts";

export interface TextOptions {
  /** The columns of the terminal. */
  readonly width: number;
}

const marks: Readonly<Record<Verdict, string>> = { allowed: "✓", denied: "✗", unknown: "?" };
const gap = 1;

/**
 * The picture for a terminal: groups as boxes, as many beside each other as fit, with numbered nodes in them, and below
 * them the edges between those numbers. Ends with a line break. Very narrow terminals get longer lines.
 */
export function toText(picture: Picture, { width }: TextOptions): string {
  const columns = Math.max(width, 24 + 4 * depthOf(picture.children));
  const numbers = new Map<string, string>();
  const names = new Map<string, string>();
  for (const item of picture.children) {
    for (const node of nodesOf(item)) {
      numbers.set(node.id, `[${numbers.size + 1}]`);
      names.set(
        node.id,
        `${numbers.get(node.id)} ${escapeUnprintable(node.lines[1] ?? node.lines[0] ?? "")}`,
      );
    }
  }
  const edges = picture.edges.flatMap(({ from, to, lines, style, verdict }) => {
    const arrow = style === "dashed" ? "╌╌>" : "──>";
    const mark = verdict === undefined ? "" : ` ${marks[verdict]}`;
    const label = lines.length === 0 ? "" : `: ${lines.map(escapeUnprintable).join(", ")}`;
    const text = `${names.get(from)} ${arrow}${mark} ${names.get(to)}${label}`;
    return hanging(text, columns, 6);
  });
  const parts = [
    [
      ...wrapColumns(escapeUnprintable(picture.title), columns),
      ...wrapColumns(escapeUnprintable(picture.description), columns),
    ],
    linesOf(picture.children, columns, numbers),
    edges,
  ].filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.map((line) => line.trimEnd()).join("\n")).join("\n\n")}\n`;
}

/** Items below each other, boxes also beside each other. Each line takes all columns. */
function linesOf(
  items: readonly Item[],
  columns: number,
  numbers: ReadonlyMap<string, string>,
): readonly string[] {
  const lines: string[] = [];
  let row: Group[] = [];
  const endRow = (): void => {
    lines.push(...rowOf(row, columns, numbers));
    row = [];
  };
  for (const item of items) {
    if (item.is === "group") {
      const needed = [...row, item].map((group) => leastColumns(group, numbers) + gap);
      if (row.length > 0 && needed.reduce((sum, each) => sum + each, -gap) > columns) endRow();
      row.push(item);
    } else {
      endRow();
      lines.push(
        ...hanging(nodeText(item, numbers), columns, 5).map((line) => padded(line, columns)),
      );
    }
  }
  endRow();
  return lines;
}

/** Boxes beside each other. What is left of the columns goes to the last one. */
function rowOf(
  groups: readonly Group[],
  columns: number,
  numbers: ReadonlyMap<string, string>,
): readonly string[] {
  let left = columns;
  const boxes = groups.map((group, index) => {
    const own = index === groups.length - 1 ? left : leastColumns(group, numbers);
    left -= own + gap;
    return { own, ...boxOf(group, own, numbers) };
  });
  const height = Math.max(0, ...boxes.map(({ inner }) => inner.length));
  const rows: string[] = [];
  for (let index = -1; index <= height; index++) {
    const cells = boxes.map(({ own, title, inner }) => {
      if (index < 0) return title;
      if (index === height) return `└${"─".repeat(own - 2)}┘`;
      return `│ ${inner[index] ?? " ".repeat(own - 4)} │`;
    });
    rows.push(padded(cells.join(" ".repeat(gap)), columns));
  }
  return groups.length === 0 ? [] : rows;
}

function boxOf(
  { label, children }: Group,
  columns: number,
  numbers: ReadonlyMap<string, string>,
): { readonly title: string; readonly inner: readonly string[] } {
  const [first = "", ...more] = wrapColumns(escapeUnprintable(label), columns - 4);
  const title = `┌ ${first} ${"─".repeat(columns - 4 - columnsOf(first))}┐`;
  const inner = [
    ...more.map((line) => padded(line, columns - 4)),
    ...linesOf(children, columns - 4, numbers),
  ];
  return { title, inner };
}

/** The columns in which everything in a group stands in one line. */
function leastColumns({ label, children }: Group, numbers: ReadonlyMap<string, string>): number {
  const inner = children.map((child) =>
    child.is === "group" ? leastColumns(child, numbers) : columnsOf(nodeText(child, numbers)),
  );
  return 4 + Math.max(columnsOf(escapeUnprintable(label)), ...inner);
}

function nodeText({ id, lines, verdict }: Node, numbers: ReadonlyMap<string, string>): string {
  const mark = verdict === undefined ? "" : `${marks[verdict]} `;
  return `${numbers.get(id)} ${mark}${lines.map(escapeUnprintable).join(" · ")}`;
}

/** The lines of a text, all but the first one indented. */
function hanging(text: string, columns: number, indent: number): readonly string[] {
  if (columnsOf(text) <= columns) return [text];
  const [first = ""] = wrapColumns(text, columns);
  const rest = text.slice(first.length).trimStart();
  return [first, ...wrapColumns(rest, columns - indent).map((line) => " ".repeat(indent) + line)];
}

function depthOf(items: readonly Item[]): number {
  return Math.max(
    0,
    ...items.map((item) => (item.is === "group" ? 1 + depthOf(item.children) : 0)),
  );
}
