import type { DrawnEdge, DrawnGroup, DrawnText, Point, Rectangle } from "./drawn.ts";

/** Whether two rectangles share more than their borders. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The rectangle with so much more at each side. */
export function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The pieces of an edge, from corner to corner. */
export function pieces({ points }: Pick<DrawnEdge, "points">): readonly Rectangle[] {
  return points.slice(1).map((end, index) => between(points[index] ?? end, end));
}

/** Where the title of a group stands, its icon included. */
export function titleRectangle({ icon, title }: DrawnGroup): Rectangle {
  const right = Math.max(icon.x + icon.width, ...title.map(({ x, width }) => x + width));
  const bottom = Math.max(icon.y + icon.height, ...title.map(({ baseline }) => baseline + 5));
  return { x: icon.x, y: icon.y, width: right - icon.x, height: bottom - icon.y };
}

/** The four lines around a group. */
export function borders({ x, y, width, height }: Rectangle): readonly Rectangle[] {
  return [
    { x, y, width, height: 0 },
    { x, y: y + height, width, height: 0 },
    { x, y, width: 0, height },
    { x: x + width, y, width: 0, height },
  ];
}

/** The room that a line of text takes. */
export function textRectangle({ x, anchor, baseline, width, font }: DrawnText): Rectangle {
  const left = anchor === "middle" ? x - width / 2 : x;
  return { x: left, y: baseline - font.size * 0.9, width, height: font.size * 1.15 };
}

function between(a: Point, b: Point): Rectangle {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
