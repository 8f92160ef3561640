import type { Edge } from "../picture/picture.ts";
import { labelLength } from "../mermaid/to-mermaid.ts";
import type { Draft, Entry, Part } from "./draft.ts";

/** How large a picture becomes at most: to be read, and to stay within Mermaid's limits. */
export interface Limits {
  /** Groups in which nothing is drawn included. */
  readonly nodes: number;
  readonly edges: number;
  readonly characters: number;
}

export const limits: Limits = { nodes: 48, edges: 120, characters: 32_000 };

/** The edges of a draft by their ends. */
export interface Graph {
  readonly entryOf: ReadonlyMap<string, Entry>;
  readonly out: ReadonlyMap<string, readonly Edge[]>;
  readonly into: ReadonlyMap<string, readonly Edge[]>;
  /** Where an entry stands among all. */
  readonly order: ReadonlyMap<Entry, number>;
}

export function graphOf({ entries, edges }: Draft): Graph {
  const entryOf = new Map<string, Entry>();
  for (const entry of entries) if (entry.node !== undefined) entryOf.set(entry.node.id, entry);
  const out = new Map<string, Edge[]>();
  const into = new Map<string, Edge[]>();
  for (const edge of edges) {
    push(out, edge.from, edge);
    push(into, edge.to, edge);
  }
  return { entryOf, out, into, order: new Map(entries.map((entry, index) => [entry, index])) };
}

function push(edges: Map<string, Edge[]>, key: string, edge: Edge): void {
  const known = edges.get(key);
  if (known === undefined) edges.set(key, [edge]);
  else known.push(edge);
}

/**
 * Entries in as few parts as the limits allow, in order. With each entry come the edges that begin at it, and
 * their other ends, which may belong to another part; edges that end at it come where there is room.
 */
export function pack(entries: readonly Entry[], graph: Graph): readonly Part[] {
  const parts: Filling[] = [];
  let filling = emptyFilling();
  const next = (): void => {
    parts.push(filling);
    filling = emptyFilling();
  };
  for (const entry of entries) {
    const edges = entry.node === undefined ? [] : (graph.out.get(entry.node.id) ?? []);
    const wanted = [entry, ...edges.map((edge) => endOf(graph, edge.to))];
    if (!isEmpty(filling) && !hasRoom(filling, wanted, edges)) next();
    add(filling, entry);
    for (const edge of edges) {
      const end = endOf(graph, edge.to);
      if (!hasRoom(filling, [end], [edge])) {
        next();
        add(filling, entry);
      }
      add(filling, end);
      filling.edges.push(edge);
      filling.characters += lengthOfEdge(edge);
    }
  }
  if (!isEmpty(filling) || parts.length === 0) parts.push(filling);
  for (const part of parts) addIncoming(part, graph);
  const place = (entry: Entry): number => graph.order.get(entry) ?? 0;
  return parts.map(({ entries: all, edges }) => ({
    entries: [...all].toSorted((a, b) => place(a) - place(b)),
    edges,
  }));
}

/** More edges than this from elsewhere are drawn only where they begin. */
const mostIncoming = 12;

function addIncoming(part: Filling, graph: Graph): void {
  const drawn = new Set(part.edges);
  // The ends that are added bring no edges of their own.
  const own = [...part.entries];
  for (const { node } of own) {
    if (node === undefined) continue;
    const incoming = (graph.into.get(node.id) ?? []).filter((edge) => !drawn.has(edge));
    if (incoming.length === 0 || incoming.length > mostIncoming) continue;
    const ends = incoming.map((edge) => endOf(graph, edge.from));
    if (!hasRoom(part, ends, incoming)) continue;
    for (const edge of incoming) {
      add(part, endOf(graph, edge.from));
      part.edges.push(edge);
      part.characters += lengthOfEdge(edge);
      drawn.add(edge);
    }
  }
}

interface Filling {
  readonly entries: Set<Entry>;
  readonly edges: Edge[];
  readonly places: Set<string>;
  nodes: number;
  characters: number;
}

function emptyFilling(): Filling {
  return { entries: new Set(), edges: [], places: new Set(), nodes: 0, characters: 1500 };
}

function isEmpty({ entries }: Filling): boolean {
  return entries.size === 0;
}

function add(filling: Filling, entry: Entry): void {
  if (filling.entries.has(entry)) return;
  filling.entries.add(entry);
  filling.nodes += 1;
  filling.characters += lengthOfEntry(filling, entry);
  for (const { id } of entry.places) filling.places.add(id);
}

function hasRoom(filling: Filling, entries: readonly Entry[], edges: readonly Edge[]): boolean {
  const fresh = entries.filter((entry) => !filling.entries.has(entry));
  const characters =
    fresh.reduce((sum, entry) => sum + lengthOfEntry(filling, entry), 0) +
    edges.reduce((sum, edge) => sum + lengthOfEdge(edge), 0);
  return (
    filling.nodes + fresh.length <= limits.nodes &&
    filling.edges.length + edges.length <= limits.edges &&
    filling.characters + characters <= limits.characters
  );
}

/** What an entry adds to the text in Mermaid, the groups that it opens included. */
function lengthOfEntry({ places: open }: Filling, { places, node }: Entry): number {
  const groups = places.filter(({ id }) => !open.has(id));
  return (
    groups.reduce((sum, { label }) => sum + labelLength([label]) + 80, 0) +
    (node === undefined ? 0 : labelLength(node.lines) + 50)
  );
}

function lengthOfEdge({ lines }: Edge): number {
  return labelLength(lines) + 30;
}

function endOf({ entryOf }: Graph, id: string): Entry {
  const entry = entryOf.get(id);
  if (entry === undefined) throw new Error(`bug: an edge ends at ${id}, which is not drawn.`);
  return entry;
}
