import type { MapEntry, MapNode, Node, SequenceNode } from "../document/node.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { before, skipBlanks, skipToContent } from "./text-layout.ts";

/** An entry of a map or an item of a list, as it stands in the text. */
export interface WrittenElement {
  readonly file: SourceFile;
  /** Of its name, its dash, or in a list in brackets of the item itself. */
  readonly start: number;
  /** Behind the colon or the dash; undefined where there is none. */
  readonly after: number | undefined;
  /** What stands there as its value, be it an alias; empty where nothing does. */
  readonly value: Span;
  readonly isAlias: boolean;
}

export function isFlow(node: MapNode | SequenceNode): boolean {
  return node.file.text[node.start] === (node.type === "map" ? "{" : "[");
}

export function writtenEntry({ key, value }: MapEntry): WrittenElement {
  const { file, start, end } = key;
  const colon = skipBlanks(file, end);
  const hasColon = file.text[colon] === ":";
  const after = hasColon ? colon + 1 : undefined;
  return { file, start, after, ...writtenValue(file, after ?? end, value) };
}

/** The items of a list that stand in its own file; those of other parts of the topology stand in theirs. */
export function writtenItems(list: SequenceNode): readonly WrittenElement[] {
  const { file } = list;
  const found: WrittenElement[] = [];
  let at = list.start + (isFlow(list) ? 1 : 0);
  for (const item of list.items) {
    if (item.file !== file) {
      found.push(foreignItem(item));
      continue;
    }
    const element = isFlow(list) ? flowItem(file, at, item) : blockItem(file, at, item);
    found.push(element);
    at = element.value.end;
  }
  return found;
}

function blockItem(file: SourceFile, from: number, item: Node): WrittenElement {
  const start = skipToContent(file, from);
  return { file, start, after: start + 1, ...writtenValue(file, start + 1, item) };
}

function flowItem(file: SourceFile, from: number, item: Node): WrittenElement {
  let start = skipToContent(file, from);
  if (file.text[start] === ",") start = skipToContent(file, start + 1);
  return { file, start, after: undefined, ...writtenValue(file, start, item) };
}

function foreignItem(item: Node): WrittenElement {
  const { file, start } = item;
  const [dash] = /- *$/.exec(before(file, start)) ?? [];
  const value = { file, start, end: item.end };
  const isBlock = dash !== undefined;
  return {
    file,
    start: isBlock ? start - dash.length : start,
    after: isBlock ? start - dash.length + 1 : undefined,
    value,
    isAlias: false,
  };
}

const alias = /\*[^\s,[\]{}]+/y;
const anchor = /&[^\s,[\]{}]+/y;

function writtenValue(
  file: SourceFile,
  from: number,
  node: Node,
): Pick<WrittenElement, "value" | "isAlias"> {
  const content = skipToContent(file, from);
  const length = matchAt(alias, file.text, content);
  if (length > 0) {
    return { value: { file, start: content, end: content + length }, isAlias: true };
  }
  const isNothing = node.type === "scalar" && node.source === "";
  const at = isNothing ? from : Math.max(node.start, from);
  return { value: { file, start: at, end: isNothing ? from : node.end }, isAlias: false };
}

/** Behind the anchor that comes next on the line, if one does; where it began otherwise. */
export function skipAnchor(file: SourceFile, from: number): number {
  const content = skipBlanks(file, from);
  const length = matchAt(anchor, file.text, content);
  return length === 0 ? from : content + length;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
