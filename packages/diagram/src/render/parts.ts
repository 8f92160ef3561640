import type { Edge, Item, Node } from "../picture/picture.ts";

/** Items that edges connect with each other, in their order, and those edges. */
export interface Part {
  readonly items: readonly Item[];
  readonly edges: readonly Edge[];
}

/** What belongs together among neighbours. */
export class Parts {
  /** Those that no edge leaves. */
  readonly closed: readonly Part[];
  /** Those from which an edge leads to elsewhere. Their edges are only those that stay inside. */
  readonly open: readonly Part[];

  constructor(items: readonly Item[], edges: readonly Edge[]) {
    const owner = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      for (const id of nodesIn(item)) owner.set(id, index);
    }
    const roots = items.map((_, index) => index);
    const rootOf = (index: number): number => {
      let at = index;
      for (let up = roots[at]; up !== undefined && up !== at; up = roots[at]) at = up;
      return at;
    };
    const leaving = new Set<number>();
    for (const { from, to } of edges) {
      const [start, end] = [owner.get(from), owner.get(to)];
      if (start !== undefined && end !== undefined) {
        const [first, second] = [rootOf(start), rootOf(end)];
        roots[Math.max(first, second)] = Math.min(first, second);
      } else {
        const inside = start ?? end;
        if (inside !== undefined) leaving.add(inside);
      }
    }
    const members = new Map<number, { items: Item[]; edges: Edge[]; isOpen: boolean }>();
    for (const [index, item] of items.entries()) {
      const root = rootOf(index);
      const part = members.get(root) ?? { items: [], edges: [], isOpen: false };
      part.items.push(item);
      part.isOpen ||= leaving.has(index);
      members.set(root, part);
    }
    for (const edge of edges) {
      const [start, end] = [owner.get(edge.from), owner.get(edge.to)];
      if (start !== undefined && end !== undefined) members.get(rootOf(start))?.edges.push(edge);
    }
    this.closed = [...members.values()].filter(({ isOpen }) => !isOpen);
    this.open = [...members.values()].filter(({ isOpen }) => isOpen);
  }
}

/** The ids of all nodes in it. */
export function* nodesIn(item: Item): Generator<string> {
  for (const { id } of nodesOf(item)) yield id;
}

/** All nodes in it, in their order. */
export function* nodesOf(item: Item): Generator<Node> {
  if (item.is === "node") yield item;
  else for (const child of item.children) yield* nodesOf(child);
}
