import type { Block } from "./block.ts";
import type { DrawnEdge, Rectangle } from "./drawn.ts";
import { moved, movedTexts } from "./metrics.ts";
import { grown, overlap, pieces, titleRectangle } from "./rectangles.ts";

const clearance = 6;

/** The same block with its titles beside the edges that come in above; and the groups whose edges leave no room for that. */
export function settleTitles(block: Block): {
  readonly block: Block;
  readonly crossed: ReadonlySet<string>;
} {
  const crossed = new Set<string>();
  const groups = block.groups.map((group) => {
    const title = titleRectangle(group);
    const crossings = block.edges.flatMap((edge) => crossingsOf(edge, title, group));
    if (crossings.length === 0) return group;
    const left = freeLeft(title.width, group, crossings);
    if (left === undefined) {
      if (isCrossed(title, block.edges)) crossed.add(group.id);
      return group;
    }
    const by = { x: left - title.x, y: 0 };
    return { ...group, icon: moved(group.icon, by), title: movedTexts(group.title, by) };
  });
  return { block: { ...block, groups }, crossed };
}

function isCrossed(title: Rectangle, edges: readonly DrawnEdge[]): boolean {
  return edges.some((edge) => pieces(edge).some((piece) => overlap(grown(piece, 1), title)));
}

/** Where an edge runs through the band of a title: from left to right. */
function crossingsOf(
  edge: DrawnEdge,
  title: Rectangle,
  group: Rectangle,
): readonly { readonly from: number; readonly to: number }[] {
  const band = { x: group.x, y: title.y, width: group.width, height: title.height };
  return pieces(edge)
    .filter((piece) => overlap(grown(piece, 1), band))
    .map(({ x, width }) => ({ from: x - clearance, to: x + width + clearance }));
}

/** The first place where so much fits into the upper band of a group. */
function freeLeft(
  width: number,
  group: Rectangle,
  crossings: readonly { readonly from: number; readonly to: number }[],
): number | undefined {
  let left = group.x;
  for (const { from, to } of crossings.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (left + width <= from) break;
    left = Math.max(left, to);
  }
  return left + width + clearance <= group.x + group.width ? left : undefined;
}
