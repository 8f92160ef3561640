import {
  positionAt,
  readDocument,
  type Document,
  type Edit,
  type SourceFile,
  type Span,
} from "@cloister/model";

type Root = NonNullable<Document["root"]>;
type Entry = NonNullable<ReturnType<Root["entries"]["get"]>>;
type Node = Entry["value"];

/** The numbers of the lines that edits may change: those of the places themselves, or where what holds them begins and ends. */
export function touchedLines(edits: readonly Edit[], file: SourceFile): ReadonlySet<number> {
  const { root } = readDocument(file);
  if (root === undefined) return new Set();
  const spans = edits.flatMap((edit) => {
    const isHolderToo = edit.kind === "remove" && edit.andEmpty === true;
    return [...placeOf(root, edit.at), ...(isHolderToo ? placeOf(root, edit.at.slice(0, -1)) : [])];
  });
  return new Set(spans.flatMap(linesIn));
}

/** The name and value of a place; of one that is not there yet, the ends of what it would be in. */
function placeOf(root: Root, at: Edit["at"]): readonly Span[] {
  let node: Node = root;
  let key: Span | undefined;
  for (const step of at) {
    const child = childOf(node, step);
    if (child === undefined) return ends(node, key);
    node = child.value;
    key = child.key;
  }
  return key === undefined ? [node] : [key, node];
}

function childOf(
  node: Node,
  step: string | number,
): { readonly key?: Span; readonly value: Node } | undefined {
  if (node.type === "map") return node.entries.get(String(step));
  const value = node.type === "sequence" ? node.items[Number(step)] : undefined;
  return value === undefined ? undefined : { value };
}

/** Where a map or list begins and ends, with its name: behind its last element there may be a comma. */
function ends(node: Node, key?: Span): readonly Span[] {
  const last = node.type === "map" ? [...node.entries.values()].at(-1)?.value : undefined;
  const item = node.type === "sequence" ? node.items.at(-1) : last;
  const places = [key, item && { ...item, start: item.end }, { ...node, start: node.end }];
  return places.filter((one) => one !== undefined);
}

function linesIn({ file, start, end }: Span): readonly number[] {
  const first = positionAt(file, start).line;
  const length = positionAt(file, end).line - first + 1;
  return Array.from({ length }, (_, index) => first + index);
}
