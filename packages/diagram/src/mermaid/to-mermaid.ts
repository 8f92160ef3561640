import type { Verdict } from "@cloister/proof";
import type { Edge, Group, Item, Node, NodeKind, Picture } from "../picture/picture.ts";
import { lookOfGroup, lookOfNode, lookOfVerdict, strokeOfVerdict, type Look } from "./classes.ts";
import { escapeLine } from "./escape.ts";
import { wrap } from "./wrap.ts";

/** Columns of a line in a node, on an edge, and in the title of a group. Mermaid itself breaks those of 120 pixels. */
const columns = { node: 18, edge: 20, group: 64 } as const;

/** What Mermaid refuses to draw beyond, by its defaults. */
export const mermaidLimits = { edges: 400, characters: 45_000 } as const;

interface Writing {
  readonly ids: Map<string, string>;
  readonly looks: Map<string, Look>;
  readonly verdicts: Map<Verdict, string[]>;
  nodes: number;
  groups: number;
}

/**
 * The picture as a flowchart of Mermaid, for any viewer: without front matter, directives, icons, or edges on
 * subgraphs, and with each label escaped so that it is shown as it is. Ends with a line feed. An edge whose ends
 * are not nodes of the picture is our bug.
 */
export function toMermaid(picture: Picture): string {
  const writing: Writing = {
    ids: new Map(),
    looks: new Map(),
    verdicts: new Map(),
    nodes: 0,
    groups: 0,
  };
  const items = picture.children.flatMap((item) => itemLines(item, writing, "  "));
  const edges = picture.edges.map((edge) => edgeLine(edge, writing));
  const lines = [
    "flowchart LR",
    ...plainLine("accTitle", picture.title),
    ...plainLine("accDescr", picture.description),
    ...items,
    ...edges,
    ...[...writing.looks.values()].map(({ name, style }) => `  classDef ${name} ${style}`),
    ...verdictLines(writing.verdicts),
    ...linkLines(picture.edges),
  ];
  return `${lines.join("\n")}\n`;
}

/** How many characters a label takes, its escapes included. */
export function labelLength(lines: readonly string[]): number {
  return lines.reduce((length, line) => length + escapeLine(line).length + 5, 0);
}

function itemLines(item: Item, writing: Writing, indent: string): readonly string[] {
  return item.is === "group"
    ? groupLines(item, writing, indent)
    : [indent + nodeText(item, writing)];
}

function groupLines(group: Group, writing: Writing, indent: string): readonly string[] {
  const id = `g${writing.groups}`;
  writing.groups += 1;
  const look = used(writing, lookOfGroup(group.kind));
  return [
    `${indent}subgraph ${id}[${labelText([group.label], columns.group)}]`,
    ...group.children.flatMap((child) => itemLines(child, writing, `${indent}  `)),
    `${indent}end`,
    `${indent}class ${id} ${look.name}`,
  ];
}

function nodeText({ id: wanted, kind, lines, verdict }: Node, writing: Writing): string {
  const id = `n${writing.nodes}`;
  writing.nodes += 1;
  writing.ids.set(wanted, id);
  if (verdict !== undefined) {
    writing.verdicts.set(verdict, [...(writing.verdicts.get(verdict) ?? []), id]);
  }
  const look = used(writing, lookOfNode(kind));
  const [open, close] = shapeOf(kind);
  return `${id}${open}${labelText(lines, columns.node)}${close}:::${look.name}`;
}

function shapeOf(kind: NodeKind): readonly [string, string] {
  switch (kind) {
    case "bucket":
    case "database":
      return ["[(", ")]"];
    case "internet":
    case "user":
    case "role":
      return ["([", "])"];
    case "picture":
      return ["[[", "]]"];
    case "internet-gateway":
    case "nat-gateway":
    case "interface-endpoint":
    case "gateway-endpoint":
    case "route-table":
    case "security-group":
    case "studio":
    case "workspaces":
    case "athena":
    case "workgroup":
    case "table":
    case "object":
    case "key":
    case "policy":
    case "service":
    case "thing":
      return ["[", "]"];
  }
}

function edgeLine({ from, to, lines, style }: Edge, { ids }: Writing): string {
  const [start, end] = [ids.get(from), ids.get(to)];
  if (start === undefined || end === undefined) {
    throw new Error(`bug: an edge from ${from} to ${to} ends outside the picture.`);
  }
  const arrow = style === "dashed" ? "-.->" : "-->";
  const label = lines.length === 0 ? "" : `|${labelText(lines, columns.edge)}|`;
  return `  ${start} ${arrow}${label} ${end}`;
}

function labelText(lines: readonly string[], width: number): string {
  const shown = lines
    .flatMap((line) => line.split(/\r\n|[\n\r\u2028\u2029]/))
    .flatMap((line) => wrap(line, width))
    .map(escapeLine)
    .join("<br/>");
  return `"${shown === "" ? " " : shown}"`;
}

/** A text on a line of its own, which has no quotes. Of an empty one Mermaid would take the next line. */
function plainLine(key: string, text: string): readonly string[] {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? [] : [`  ${key}: ${escapeLine(line)}`];
}

function used(writing: Writing, look: Look): Look {
  writing.looks.set(look.name, look);
  return look;
}

function verdictLines(verdicts: ReadonlyMap<Verdict, readonly string[]>): readonly string[] {
  return [...verdicts].flatMap(([verdict, ids]) => {
    const { name, style } = lookOfVerdict(verdict);
    return [`  classDef ${name} ${style}`, `  class ${ids.join(",")} ${name}`];
  });
}

/** Dashes that are seen from afar, which Mermaid's own dots are not. */
function linkLines(edges: readonly Edge[]): readonly string[] {
  const byLook = new Map<string, number[]>();
  edges.forEach(({ verdict, style }, index) => {
    const look = [
      ...(verdict === undefined ? [] : [strokeOfVerdict(verdict)]),
      ...(style === "dashed" ? ["stroke-dasharray:4 4"] : []),
    ].join(",");
    if (look !== "") byLook.set(look, [...(byLook.get(look) ?? []), index]);
  });
  return [...byLook].map(([look, indexes]) => `  linkStyle ${indexes.join(",")} ${look}`);
}
