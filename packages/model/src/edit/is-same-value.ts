import type { Written } from "../diagnostics/diagnostic.ts";
import { isEqual } from "../document/merge.ts";
import type { MapNode, Node, SequenceNode } from "../document/node.ts";
import { newValue, type Change } from "./change.ts";
import { isList, isMap } from "./print-written.ts";

/** Whether a node says exactly what is written; the order of names says nothing. */
export function isSameValue(node: Node, written: Written): boolean {
  switch (node.type) {
    case "scalar":
      return Object.is(node.value, written);
    case "sequence":
      return (
        isList(written) &&
        node.items.length === written.length &&
        node.items.every((item, index) => {
          const other = written[index];
          return other !== undefined && isSameValue(item, other);
        })
      );
    case "map":
      return (
        isMap(written) &&
        node.entries.size === Object.keys(written).length &&
        [...node.entries].every(([name, { value }]) => {
          const other = Object.hasOwn(written, name) ? written[name] : undefined;
          return other !== undefined && isSameValue(value, other);
        })
      );
  }
}

/** Whether a node became exactly what a change asks for, and nothing else changed with it. */
export function isChanged(before: Node, change: Change | undefined, after: Node): boolean {
  if (change === undefined) return isEqual(before, after);
  if (change.value !== undefined) return isSameValue(after, change.value.is);
  if (change.inside === undefined && change.appended === undefined) return isEqual(before, after);
  if (before.type === "scalar") {
    const written = newValue(change);
    return before.value === null && written !== undefined && isSameValue(after, written);
  }
  if (before.type === "map") {
    return (
      after.type === "map" && change.appended === undefined && isMapChanged(before, change, after)
    );
  }
  return after.type === "sequence" && isListChanged(before, change, after);
}

function isMapChanged(before: MapNode, { inside }: Change, after: MapNode): boolean {
  const changes = new Map([...(inside ?? [])].map(([step, inner]) => [String(step), inner]));
  const kept = [...before.entries].filter(([name]) => changes.get(name)?.removed !== true);
  const added = [...changes].flatMap(([name, inner]) => {
    const written = before.entries.has(name) ? undefined : newValue(inner);
    return written === undefined ? [] : [[name, written] as const];
  });
  return (
    after.entries.size === kept.length + added.length &&
    kept.every(([name, { value }]) => {
      const inner = changes.get(name);
      const other = after.entries.get(inner?.renamed ?? name);
      return other !== undefined && isChanged(value, inner, other.value);
    }) &&
    added.every(([name, written]) => {
      const entry = after.entries.get(name);
      return entry !== undefined && isSameValue(entry.value, written);
    })
  );
}

function isListChanged(
  before: SequenceNode,
  { inside, appended = [] }: Change,
  after: SequenceNode,
): boolean {
  const kept = before.items.flatMap((item, index) => {
    const change = inside?.get(index);
    return change?.removed === true ? [] : [{ item, change }];
  });
  const steps = [...(inside?.keys() ?? [])];
  return (
    steps.every((step) => typeof step === "number" && step < before.items.length) &&
    after.items.length === kept.length + appended.length &&
    after.items.every((node, index) => {
      const known = kept[index];
      if (known !== undefined) return isChanged(known.item, known.change, node);
      const added = appended[index - kept.length];
      return added !== undefined && isSameValue(node, added.value);
    })
  );
}
