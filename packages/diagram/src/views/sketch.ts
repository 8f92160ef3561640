import type { Edge, Node } from "../picture/picture.ts";
import type { Draft, Entry, Place } from "./draft.ts";

/** A draft in the making. */
export interface Sketch {
  /** Draws a node, once: what is drawn already stays where it is. */
  node(places: readonly Place[], node: Node): void;
  /** Draws a place, which may stay empty. */
  place(places: readonly Place[]): void;
  /** Draws an edge; both ends must be drawn, before or after it. */
  edge(from: string, to: string, more?: Partial<Pick<Edge, "lines" | "style" | "verdict">>): void;
  has(id: string): boolean;
  /** What was drawn. Edges of which an end was never drawn are left out. */
  draft(): Draft;
}

export function sketch(): Sketch {
  const entries: Entry[] = [];
  const edges: Edge[] = [];
  const drawn = new Set<string>();
  return {
    node(places, node) {
      if (drawn.has(node.id)) return;
      drawn.add(node.id);
      entries.push({ places, node });
    },
    place(places) {
      entries.push({ places });
    },
    edge(from, to, { lines = [], style = "solid", verdict } = {}) {
      edges.push({ from, to, lines, style, ...(verdict === undefined ? {} : { verdict }) });
    },
    has: (id) => drawn.has(id),
    draft: () => ({
      entries: withoutNeedless(entries),
      edges: edges.filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
    }),
  };
}

/** A place needs no entry of its own where a node stands in it. */
function withoutNeedless(entries: readonly Entry[]): readonly Entry[] {
  const filled = new Set(
    entries.flatMap(({ places, node }) => (node === undefined ? [] : places.map(({ id }) => id))),
  );
  return entries.filter(
    ({ places, node }) => node !== undefined || !filled.has(places.at(-1)?.id ?? ""),
  );
}
