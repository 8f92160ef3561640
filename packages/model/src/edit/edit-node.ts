import type { Written } from "../diagnostics/diagnostic.ts";
import type { MapNode, Node, SequenceNode } from "../document/node.ts";
import { newValue, type Change } from "./change.ts";
import { insertElements, type NewElement } from "./insert-elements.ts";
import { isSameValue } from "./is-same-value.ts";
import { isList, isMap, scalarText } from "./print-written.ts";
import { removeElements, wholeLines } from "./remove-elements.ts";
import { replaceValue, type Place } from "./replace-value.ts";
import type { Replacement } from "./replacement.ts";
import { before, isBlank, lineEnd, lineStart } from "./text-layout.ts";
import {
  isFlow,
  skipAnchor,
  writtenEntry,
  writtenItems,
  type WrittenElement,
} from "./written-element.ts";

/**
 * What is to be replaced in the text so that a node becomes what a change asks for. What cannot be done
 * is left out, so whoever uses the result reads it again and compares.
 */
export function editNode(
  node: Node,
  place: Place | undefined,
  change: Change,
): readonly Replacement[] {
  if (change.value !== undefined) return become(node, place, change.value.is);
  if (change.inside === undefined && change.appended === undefined) return [];
  switch (node.type) {
    case "map":
      return editMap(node, place, change);
    case "sequence":
      return editList(node, place, change);
    case "scalar": {
      const written = newValue(change);
      const isNothing = node.value === null && place !== undefined && written !== undefined;
      return isNothing ? replaceValue(node, place, written) : [];
    }
  }
}

/** Another value. Of a map or list that stays one, only what differs is touched. */
function become(node: Node, place: Place | undefined, written: Written): readonly Replacement[] {
  const isAlias = place?.element.isAlias === true;
  if (!isAlias && isSameValue(node, written)) return [];
  if (!isAlias && node.type === "map" && isMap(written)) {
    return editMap(node, place, { inside: difference(node, written) });
  }
  if (!isAlias && node.type === "sequence" && isList(written)) {
    return editList(node, place, {
      inside: new Map(node.items.map((_item, index) => [index, itemOf(written, index)])),
      appended: written.slice(node.items.length).map((value) => ({ value, by: 0 })),
    });
  }
  return place === undefined ? [] : replaceValue(node, place, written);
}

function difference(
  { entries }: MapNode,
  written: Readonly<Record<string, Written>>,
): ReadonlyMap<string, Change> {
  const gone = [...entries.keys()].filter((name) => !Object.hasOwn(written, name));
  return new Map<string, Change>([
    ...gone.map((name) => [name, { removed: true }] as const),
    ...Object.entries(written).map(([name, value]) => [name, { value: { is: value } }] as const),
  ]);
}

function itemOf(written: readonly Written[], index: number): Change {
  const value = written[index];
  return value === undefined ? { removed: true } : { value: { is: value } };
}

interface Child {
  readonly element: WrittenElement;
  readonly node: Node;
  readonly change: Change | undefined;
}

function editMap(
  map: MapNode,
  place: Place | undefined,
  { inside }: Change,
): readonly Replacement[] {
  const changes = new Map([...(inside ?? [])].map(([step, inner]) => [String(step), inner]));
  const children = [...map.entries].map(([name, entry]): Child => ({
    element: writtenEntry(entry),
    node: entry.value,
    change: changes.get(name),
  }));
  const added = [...changes].flatMap(([name, inner]): NewElement[] => {
    const value = map.entries.has(name) ? undefined : newValue(inner);
    return value === undefined ? [] : [{ name, value }];
  });
  const renames = [...map.entries].flatMap(([name, { key }]) => {
    const renamed = changes.get(name)?.renamed;
    return renamed === undefined || map.entries.has(renamed)
      ? []
      : [{ ...key, text: keyText(renamed, key.file.text[key.start], isFlow(map)) }];
  });
  return [...editElements(map, place, { children, added }), ...renames];
}

function keyText(name: string, first: string | undefined, inFlow: boolean): string {
  const quote = first === '"' || first === "'" ? first : undefined;
  return scalarText(name, { isFlow: inFlow, quote });
}

function editList(
  list: SequenceNode,
  place: Place | undefined,
  { inside, appended = [] }: Change,
): readonly Replacement[] {
  const elements = writtenItems(list);
  const children = list.items.flatMap((node, index): Child[] => {
    const element = elements[index];
    return element === undefined ? [] : [{ element, node, change: inside?.get(index) }];
  });
  const isNamed = [...(inside ?? [])].some(([step]) => typeof step === "string");
  const added = appended.map(({ value }): NewElement => ({ value }));
  return isNamed ? [] : editElements(list, place, { children, added });
}

interface Elements {
  readonly children: readonly Child[];
  readonly added: readonly NewElement[];
}

function editElements(
  collection: MapNode | SequenceNode,
  place: Place | undefined,
  { children, added }: Elements,
): readonly Replacement[] {
  const isInFlow = place?.isFlow === true || isFlow(collection);
  const removed = new Set(
    children.filter(({ change }) => change?.removed === true).map(({ element }) => element),
  );
  const elements = children.map(({ element }) => element);
  const stays = elements.filter((element) => !removed.has(element));
  const inner = children.flatMap(({ element, node, change }) =>
    change === undefined || removed.has(element)
      ? []
      : editNode(node, { element, isFlow: isInFlow }, change),
  );
  const isEmptied = stays.length === 0 && added.length === 0 && removed.size > 0;
  if (isEmptied && place !== undefined) return emptied(collection, place, elements);
  const isFilledAnew = stays.length === 0 && added.length > 0;
  if (place !== undefined && isFilledAnew && !isLeftInFlow(collection, place)) {
    return replaceValue(collection, place, valueOf(collection, added));
  }
  const last = lastOf(collection, stays);
  return [
    ...inner,
    ...removeElements(collection, elements, removed),
    ...insertElements(collection, last, added),
  ];
}

/** Whether nothing was there, and what is new must stay inside these brackets. */
function isLeftInFlow({ file, start, end }: MapNode | SequenceNode, place: Place): boolean {
  return place.isFlow || file.text.slice(start, end).includes("#");
}

function valueOf({ type }: MapNode | SequenceNode, added: readonly NewElement[]): Written {
  if (type === "sequence") return added.map(({ value }) => value);
  return Object.fromEntries(added.map(({ name = "", value }) => [name, value]));
}

/** By place, in the file of the collection itself; a list that several files write ends in the last of them. */
function lastOf(
  collection: MapNode | SequenceNode,
  elements: readonly WrittenElement[],
): WrittenElement | undefined {
  if (collection.type === "sequence") return elements.at(-1);
  return elements
    .filter(({ file, start }) => file === collection.file && start >= collection.start)
    .toSorted((one, other) => one.start - other.start)
    .at(-1);
}

/** Nothing is left: empty brackets, which unlike no value at all are still a map or list. */
function emptied(
  collection: MapNode | SequenceNode,
  place: Place,
  elements: readonly WrittenElement[],
): readonly Replacement[] {
  const nothing: Written = collection.type === "map" ? {} : [];
  const { file, after } = place.element;
  const isBelow =
    after !== undefined &&
    !isFlow(collection) &&
    lineStart(file, after) < lineStart(file, collection.start) &&
    elements.every((element) => isBlank(before(file, element.start)));
  if (!isBelow) return replaceValue(collection, place, nothing);
  const at = Math.min(skipAnchor(file, after), lineEnd(file, after));
  const text = collection.type === "map" ? " {}" : " []";
  return [{ file, start: at, end: at, text }, ...elements.map(wholeLines)];
}
