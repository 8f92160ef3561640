import type { Edge, Group, GroupKind, Item, Node } from "../picture/picture.ts";

/** A group without what is in it. */
export interface Place {
  /** Unique in a picture: the plan's id of a VPC or subnet. */
  readonly id: string;
  readonly kind: GroupKind;
  readonly label: string;
  /** The user's name of it, for the name of its own picture. */
  readonly name?: string;
}

/** A node in its nested places, outermost first; without one, a place that is to be seen although it may be empty. */
export interface Entry {
  readonly places: readonly Place[];
  readonly node?: Node;
}

/** A view of everything, before it is split into pictures. Entries are in the order in which they are drawn. */
export interface Draft {
  readonly entries: readonly Entry[];
  readonly edges: readonly Edge[];
}

/** A part of a draft, fit for one picture. */
export type Part = Draft;

interface Open {
  readonly place: Place;
  readonly items: (Open | Node)[];
}

/** Entries as nested groups, each group once, where its first entry stands. */
export function nest(entries: readonly Entry[]): readonly Item[] {
  const top: (Open | Node)[] = [];
  const open = new Map<string, Open>();
  for (const { places, node } of entries) {
    let items = top;
    for (const place of places) {
      const known = open.get(place.id);
      const group = known ?? { place, items: [] };
      if (known === undefined) {
        open.set(place.id, group);
        items.push(group);
      }
      items = group.items;
    }
    if (node !== undefined) items.push(node);
  }
  return top.map(itemOf);
}

function itemOf(item: Open | Node): Item {
  if ("is" in item) return item;
  const {
    place: { id, kind, label },
    items,
  } = item;
  const group: Group = { is: "group", id, kind, label, children: items.map(itemOf) };
  return group;
}

/** Edges between the same ends in one, with the lines of all of them, each once. */
export function merged(edges: readonly Edge[]): readonly Edge[] {
  const byEnds = new Map<string, Edge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to, edge.style, edge.verdict]);
    const known = byEnds.get(key);
    const lines = [...new Set([...(known?.lines ?? []), ...edge.lines])];
    byEnds.set(key, { ...edge, lines });
  }
  return [...byEnds.values()];
}
