import type { Edge, Group, Item, Picture } from "../picture/picture.ts";
import type { Style } from "./elk-options.ts";
import { labelBox, nodeBox } from "./metrics.ts";
import { nodesIn, nodesOf } from "./parts.ts";

/**
 * About how wide the picture gets if its edges lead to the right: every step of its longest ways takes as much room as
 * the widest node and label of that step. Real layouts are wider, by what groups need.
 */
export function estimatedWidth({ children, edges }: Picture, style: Style): number {
  const widths = new Map<string, number>();
  for (const item of children) {
    for (const node of nodesOf(item)) {
      widths.set(node.id, nodeBox(node, style.nodeText, { width: 0, height: 0 }).width);
    }
  }
  const steps = stepsOf([...widths.keys()], edges);
  const nodeWidths: number[] = [];
  const labelWidths: number[] = [];
  for (const [id, step] of steps) {
    nodeWidths[step] = Math.max(nodeWidths[step] ?? 0, widths.get(id) ?? 0);
  }
  for (const { from, lines } of edges) {
    const step = steps.get(from) ?? 0;
    const label = labelBox(lines, style.labelText);
    const width = label === undefined ? 0 : label.width + style.between;
    labelWidths[step] = Math.max(labelWidths[step] ?? 0, width);
  }
  const sum = (lengths: readonly number[]): number => lengths.reduce((all, one) => all + one, 0);
  return sum(nodeWidths) + sum(labelWidths) + style.between * (nodeWidths.length - 1);
}

/** The length of the longest way to each node. An edge that would close a circle counts as its reverse. */
function stepsOf(ids: readonly string[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  // Backwards in the order in which a search leaves them, each node comes before those behind it.
  const left: string[] = [];
  const entered = new Set<string>();
  const isOpen = new Set<string>();
  const forward = new Map<string, string[]>();
  const visit = (id: string): void => {
    entered.add(id);
    isOpen.add(id);
    const onward: string[] = [];
    forward.set(id, onward);
    for (const to of next.get(id) ?? []) {
      if (isOpen.has(to)) continue;
      onward.push(to);
      if (!entered.has(to)) visit(to);
    }
    isOpen.delete(id);
    left.push(id);
  };
  for (const id of ids) if (!entered.has(id)) visit(id);
  const steps = new Map<string, number>();
  for (const id of left.toReversed()) {
    const step = steps.get(id) ?? 0;
    steps.set(id, step);
    for (const to of forward.get(id) ?? []) steps.set(to, Math.max(steps.get(to) ?? 0, step + 1));
  }
  return steps;
}

/**
 * The groups whose titles will be in the way of edges from above, as far as that can be known before: narrow ones that an
 * edge enters. The others are found by trying.
 */
export function enteredFromAbove({ children, edges }: Picture): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (item: Item): void => {
    if (item.is === "node") return;
    for (const child of item.children) look(child);
    if (!isNarrow(item)) return;
    const inside = new Set(nodesIn(item));
    if (edges.some(({ from, to }) => inside.has(to) && !inside.has(from))) found.add(item.id);
  };
  for (const item of children) look(item);
  return found;
}

function isNarrow({ children }: Group): boolean {
  const [only] = children;
  return children.length === 1 && only !== undefined && (only.is === "node" || isNarrow(only));
}
