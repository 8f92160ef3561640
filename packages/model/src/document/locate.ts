import type { Part, Path } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Document } from "./document.ts";
import type { Node } from "./node.ts";

/**
 * The smallest span that shows what a path leads to: a scalar's own text, and for a map or a list
 * the key that names it. A path that leads further than the document falls back to the nearest
 * parent that was written, so a missing field points at the block that lacks it. `part: "key"` asks
 * for the name itself. The document must have a root.
 */
export function locate(document: Document, path: Path, part: Part = "value"): Span {
  const { root } = document;
  if (root === undefined) throw new Error("bug: a document without a root has no places.");
  let node: Node = root;
  let key: Span | undefined;
  for (const [depth, step] of path.entries()) {
    const next = child(node, step);
    if (next === undefined) return name(node, key);
    if (part === "key" && depth === path.length - 1 && next.key !== undefined) return next.key;
    node = next.node;
    key = next.key;
  }
  return node.type === "scalar" && node.end > node.start ? spanOf(node) : name(node, key);
}

interface Child {
  readonly node: Node;
  readonly key: Span | undefined;
}

function child(node: Node, step: string | number): Child | undefined {
  switch (node.type) {
    case "scalar":
      return undefined;
    case "map": {
      const entry = node.entries.get(String(step));
      return entry === undefined ? undefined : { node: entry.value, key: entry.key };
    }
    case "sequence": {
      const item = typeof step === "number" ? node.items[step] : undefined;
      return item === undefined ? undefined : { node: item, key: undefined };
    }
  }
}

/** What a reader would point at to name this node. List items have no key, so their own first words serve. */
function name(node: Node, key: Span | undefined): Span {
  if (key !== undefined) return spanOf(key);
  if (node.type === "map") {
    const [first] = node.entries.values();
    if (first !== undefined && !isOnOneLine(node)) return spanOf(first.key);
  }
  if (node.type === "sequence") {
    const [first] = node.items;
    if (first !== undefined && !isOnOneLine(node)) return name(first, undefined);
  }
  return isOnOneLine(node)
    ? spanOf(node)
    : { file: node.file, start: node.start, end: node.start + 1 };
}

function isOnOneLine(span: Span): boolean {
  const lineEnd = span.file.text.indexOf("\n", span.start);
  return lineEnd === -1 || lineEnd >= span.end;
}

function spanOf({ file, start, end }: Span): Span {
  return { file, start, end };
}
