import { say } from "@cloister/texts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Document } from "./document.ts";
import type { MapEntry, MapNode, Node } from "./node.ts";

export interface Merged {
  readonly root: MapNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts the parts of one topology together. Maps are merged deeply; what several parts write otherwise
 * must be equal, and where it is not, the first part's value stays, beside an error that shows both
 * places. What parts expect is expected together. A key with nothing after it gives way to a value. Parts
 * without a root are left out.
 */
export function mergeParts(parts: readonly Document[]): Merged {
  const diagnostics: Diagnostic[] = [];
  const roots = parts.flatMap(({ root }) => root ?? []);
  const [first, ...others] = roots;
  const root =
    first && others.reduce((base, part) => mergeMaps(base, part, { path: [], diagnostics }), first);
  return { root, diagnostics };
}

/**
 * Lays an overlay over a topology: its scalars and lists replace, maps are merged deeply, and a null
 * removes the key. What neither side has written is undefined.
 */
export function applyOverlay(
  base: MapNode | undefined,
  overlay: MapNode | undefined,
): MapNode | undefined {
  return overlay === undefined ? base : overlayMap(base ?? emptied(overlay), overlay);
}

interface MergeContext {
  readonly path: readonly string[];
  readonly diagnostics: Diagnostic[];
}

function mergeMaps(base: MapNode, part: MapNode, { path, diagnostics }: MergeContext): MapNode {
  const entries = new Map(base.entries);
  for (const [name, entry] of part.entries) {
    const known = entries.get(name);
    const merged =
      known === undefined
        ? entry
        : mergeEntries(known, entry, { path: [...path, name], diagnostics });
    entries.set(name, merged);
  }
  return { ...base, entries };
}

function mergeEntries(known: MapEntry, entry: MapEntry, context: MergeContext): MapEntry {
  if (known.value.type === "map" && entry.value.type === "map") {
    return { key: known.key, value: mergeMaps(known.value, entry.value, context) };
  }
  if (isNothing(known.value)) return entry;
  if (
    isGathered(context.path) &&
    known.value.type === "sequence" &&
    entry.value.type === "sequence"
  ) {
    const items = [...known.value.items, ...entry.value.items];
    return { key: known.key, value: { ...known.value, items } };
  }
  if (!isNothing(entry.value) && !isEqual(known.value, entry.value)) {
    context.diagnostics.push(writtenTwice(context.path, known, entry));
  }
  return known;
}

/** The list that every part may add to. */
function isGathered(path: readonly string[]): boolean {
  return path.length === 1 && path[0] === "expect";
}

function writtenTwice(path: readonly string[], known: MapEntry, entry: MapEntry): Diagnostic {
  return {
    code: "document/written-twice",
    severity: "error",
    message: say("`{{path}}` is written in two files, with different values.", {
      path: path.join("."),
    }),
    at: placeOf(entry),
    related: [{ at: placeOf(known), message: say("the other value") }],
    help: say(
      "Keep one of the two. What must differ between environments belongs into an overlay.",
    ),
  };
}

function placeOf({ key, value }: MapEntry): Span {
  const { file, start, end } = value.type === "scalar" ? value : key;
  return { file, start, end };
}

function overlayMap(base: MapNode, overlay: MapNode): MapNode {
  const entries = new Map(base.entries);
  for (const [name, entry] of overlay.entries) {
    const known = entries.get(name);
    if (entry.value.type === "scalar" && entry.value.value === null) entries.delete(name);
    else entries.set(name, overlayEntry(known, entry));
  }
  return { ...base, entries };
}

function overlayEntry(known: MapEntry | undefined, { key, value }: MapEntry): MapEntry {
  if (value.type !== "map") return { key, value };
  if (known?.value.type === "map") return { key: known.key, value: overlayMap(known.value, value) };
  // Nothing is there to remove keys from, but the nulls inside must still go.
  return { key, value: overlayMap(emptied(value), value) };
}

function emptied(map: MapNode): MapNode {
  return { ...map, entries: new Map() };
}

function isNothing(node: Node): boolean {
  return node.type === "scalar" && node.source === "";
}

/** Whether two nodes say the same; the order of names says nothing. */
export function isEqual(one: Node, other: Node): boolean {
  switch (one.type) {
    case "scalar":
      return other.type === "scalar" && Object.is(one.value, other.value);
    case "sequence":
      return (
        other.type === "sequence" &&
        one.items.length === other.items.length &&
        one.items.every((item, index) => {
          const counterpart = other.items[index];
          return counterpart !== undefined && isEqual(item, counterpart);
        })
      );
    case "map":
      return (
        other.type === "map" &&
        one.entries.size === other.entries.size &&
        [...one.entries].every(([name, { value }]) => {
          const counterpart = other.entries.get(name);
          return counterpart !== undefined && isEqual(value, counterpart.value);
        })
      );
  }
}
