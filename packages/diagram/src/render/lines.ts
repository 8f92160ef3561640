import type { DrawnEdge, Point } from "./drawn.ts";
import { pixels } from "./xml.ts";

const bend = 6;
const head = { length: 9, width: 4 };

/** The path of an edge, its corners rounded, up to its head. */
export function pathOf({ points }: DrawnEdge): string {
  const last = points.length - 1;
  const commands = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined) return `M${place(point)}`;
    if (after === undefined) return `L${place(toward(point, before, head.length - 1))}`;
    const reach = Math.min(
      bend,
      distance(before, point) / 2,
      distance(point, after) / (index + 1 === last ? 3 : 2),
    );
    return `L${place(toward(point, before, reach))}Q${place(point)} ${place(toward(point, after, reach))}`;
  });
  return commands.join("");
}

/** The head of an edge, a triangle. */
export function headOf({ points }: DrawnEdge): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return "";
  const base = toward(tip, before, head.length);
  const isLevel = tip.y === before.y;
  const [left, right] = isLevel
    ? [
        { x: base.x, y: base.y - head.width },
        { x: base.x, y: base.y + head.width },
      ]
    : [
        { x: base.x - head.width, y: base.y },
        { x: base.x + head.width, y: base.y },
      ];
  return `M${place(tip)}L${place(left)}L${place(right)}Z`;
}

/** The point that is so far from one point in the direction of the other. */
export function toward(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return {
    x: from.x + ((to.x - from.x) * by) / length,
    y: from.y + ((to.y - from.y) * by) / length,
  };
}

export function distance(from: Point, to: Point): number {
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}

function place({ x, y }: Point): string {
  return `${pixels(x)} ${pixels(y)}`;
}
