import type { Path } from "../diagnostics/diagnostic.ts";
import type { MapEntry, MapNode, Node } from "./node.ts";

export interface Pruned {
  readonly root: MapNode;
  /** What was taken out: the paths asked for, or the parents that lacked them. */
  readonly removed: readonly Path[];
  /** Whether something became text. */
  readonly repaired: boolean;
}

/**
 * A document without the values at some paths. Where nothing is written at a path, the nearest parent
 * goes instead, because it is incomplete without it. What is left keeps its places in the files; the
 * items of a list close ranks. A number or truth value is not taken out at first but becomes the text
 * that was written: most often only its quotes are missing.
 */
export function prune(root: MapNode, paths: readonly Path[]): Pruned {
  const cuts: Cuts = new Map();
  const removed: Path[] = [];
  let repaired = false;
  for (const path of paths) {
    const existing = writtenPart(root, path);
    if (existing.length === 0) continue;
    if (existing.length === path.length && isBare(root, path)) {
      mark(cuts, existing, "text");
      repaired = true;
      continue;
    }
    removed.push(existing);
    mark(cuts, existing);
  }
  return { root: pruneMap(root, cuts), removed, repaired };
}

/** What to cut below a node: the whole child, only that it is no text, or something inside it. */
type Cut = Cuts | "whole" | "text";
type Cuts = Map<string | number, Cut>;

function mark(cuts: Cuts, path: Path, cut: "whole" | "text" = "whole"): void {
  let level = cuts;
  for (const [depth, step] of path.entries()) {
    const next = level.get(step);
    if (next === "whole") return;
    if (depth === path.length - 1) {
      level.set(step, cut);
      return;
    }
    const inner: Cuts =
      next === undefined || next === "text" ? new Map<string | number, Cut>() : next;
    level.set(step, inner);
    level = inner;
  }
}

function writtenPart(root: MapNode, path: Path): Path {
  let node: Node | undefined = root;
  for (const [depth, step] of path.entries()) {
    node = childOf(node, step);
    if (node === undefined) return path.slice(0, depth);
  }
  return path;
}

/** Whether something without quotes is read as a number or truth value. */
function isBare(root: MapNode, path: Path): boolean {
  let node: Node | undefined = root;
  for (const step of path) node = node && childOf(node, step);
  return (
    node?.type === "scalar" && (typeof node.value === "number" || typeof node.value === "boolean")
  );
}

function childOf(node: Node, step: string | number): Node | undefined {
  if (node.type === "map") return node.entries.get(String(step))?.value;
  return node.type === "sequence" && typeof step === "number" ? node.items[step] : undefined;
}

function pruneNode(node: Node, cuts: Cuts | "text"): Node {
  if (cuts === "text") return node.type === "scalar" ? { ...node, value: node.source } : node;
  if (node.type === "map") return pruneMap(node, cuts);
  if (node.type === "scalar") return node;
  const items = node.items.flatMap((item, index) => {
    const cut = cuts.get(index);
    if (cut === "whole") return [];
    return [cut === undefined ? item : pruneNode(item, cut)];
  });
  return { ...node, items };
}

function pruneMap(node: MapNode, cuts: Cuts): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of node.entries) {
    const cut = cuts.get(key);
    if (cut === "whole") continue;
    entries.set(
      key,
      cut === undefined ? entry : { key: entry.key, value: pruneNode(entry.value, cut) },
    );
  }
  return { ...node, entries };
}
