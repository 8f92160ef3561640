import type { Block } from "./block.ts";
import type { Point, Rectangle } from "./drawn.ts";
import { grown, overlap, pieces, titleRectangle } from "./rectangles.ts";

/** The longest step aside that is worth no two corners. */
const shortest = 14;
/** How near edges may run beside each other, and how near a node's corner one may end. */
const apart = 9;

/** The same block, its edges without the small steps that elkjs leaves where they enter groups, as far as there is room. */
export function straighten(block: Block): Block {
  const solid = [...block.nodes, ...block.groups.map(titleRectangle)];
  const nodes = new Map<string, Rectangle>(block.nodes.map((node) => [node.id, node]));
  const edges = [...block.edges];
  for (const [index, edge] of edges.entries()) {
    const others = edges.flatMap((other, at) => (at === index ? [] : pieces(other)));
    let points = edge.points;
    for (let better = stepless(points); better !== undefined; better = stepless(points)) {
      points = better;
    }
    if (points !== edge.points) edges[index] = { ...edge, points };

    /** Without its first step that can be left out, or nothing. */
    function stepless(of: readonly Point[]): readonly Point[] | undefined {
      for (let step = 1; step + 2 < of.length; step++) {
        const [from, to] = [of[step], of[step + 1]];
        if (from === undefined || to === undefined) continue;
        const [dx, dy] = [to.x - from.x, to.y - from.y];
        if (Math.abs(dx) + Math.abs(dy) > shortest) continue;
        // The piece before the step moves, or the one behind it.
        for (const [start, by] of [[step - 1, 1] as const, [step + 1, -1] as const]) {
          const moved = of.map((point, at) =>
            at === start || at === start + 1
              ? { x: point.x + by * dx, y: point.y + by * dy }
              : point,
          );
          if (isFree(moved, start)) return moved.filter((_, at) => at !== step && at !== step + 1);
        }
      }
      return undefined;
    }

    function isFree(moved: readonly Point[], start: number): boolean {
      const [piece] = pieces({ points: moved.slice(start, start + 2) });
      if (piece === undefined) return false;
      const ends = [
        start === 0 ? { point: moved[0], node: nodes.get(edge.from) } : undefined,
        start + 2 === moved.length ? { point: moved.at(-1), node: nodes.get(edge.to) } : undefined,
      ];
      for (const end of ends) {
        if (end !== undefined && !isOnSide(end.point, end.node)) return false;
      }
      return (
        !others.some((other) => overlap(grown(other, apart / 2), grown(piece, apart / 2))) &&
        !solid.some((box) => overlap(grown(box, -0.5), grown(piece, 0.1)))
      );
    }
  }
  return { ...block, edges };
}

/** Whether an edge may end there: at a side of the node, but not at its corner. */
function isOnSide(point: Point | undefined, node: Rectangle | undefined): boolean {
  if (point === undefined || node === undefined) return false;
  const { x, y, width, height } = node;
  const isBeside = point.x > x + apart && point.x < x + width - apart;
  const isLevel = point.y > y + apart && point.y < y + height - apart;
  return isBeside || isLevel;
}
