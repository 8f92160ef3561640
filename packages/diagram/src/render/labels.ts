import type { Block } from "./block.ts";
import type { DrawnEdge, DrawnLabel, Point, Rectangle } from "./drawn.ts";
import { distance, toward } from "./lines.ts";
import { moved, movedTexts } from "./metrics.ts";
import { borders, grown, overlap, pieces, titleRectangle } from "./rectangles.ts";

const markSize = 20;
const beside = 5;

/** The same block with each label where it hides nothing, as far as there is room, and with marks where not all is allowed. */
export function settleLabels(block: Block): Block {
  const taken = new Taken(block);
  const edges = block.edges.map((edge, index) => {
    const label = edge.label === undefined ? undefined : labelPlace(edge, edge.label, index, taken);
    if (label !== undefined) taken.labels[index] = label;
    return label === undefined ? edge : { ...edge, label };
  });
  return {
    ...block,
    edges: edges.map((edge, index) => {
      if (edge.verdict === undefined || edge.verdict === "allowed") return edge;
      const mark = markPlace(edge, index, taken);
      if (mark !== undefined) taken.marks.push(around(mark));
      return mark === undefined ? edge : { ...edge, mark };
    }),
  };
}

/** What is on the picture already. */
class Taken {
  readonly labels: (Rectangle | undefined)[];
  readonly marks: Rectangle[] = [];
  readonly #solid: readonly Rectangle[];
  readonly #lines: readonly Rectangle[];
  readonly #edges: readonly (readonly Rectangle[])[];

  constructor({ groups, nodes, edges }: Block) {
    this.labels = edges.map(({ label }) => label);
    this.#solid = [...nodes, ...groups.map(titleRectangle)];
    this.#lines = groups.flatMap(borders);
    this.#edges = edges.map(pieces);
  }

  /** How much is hidden by what stands there and belongs to that edge: the border of a group least of all. */
  harm(place: Rectangle, own: number): number {
    const near = grown(place, 1);
    let harm = 0;
    for (const solid of this.#solid) if (overlap(solid, place)) harm += 100;
    for (const mark of this.marks) if (overlap(mark, place)) harm += 100;
    for (const [index, label] of this.labels.entries()) {
      if (index !== own && label !== undefined && overlap(label, place)) harm += 100;
    }
    for (const [index, lines] of this.#edges.entries()) {
      if (index !== own && lines.some((line) => overlap(grown(line, 1), place))) harm += 10;
    }
    for (const line of this.#lines) if (overlap(grown(line, 1), near)) harm += 1;
    return harm;
  }
}

function labelPlace(edge: DrawnEdge, label: DrawnLabel, own: number, taken: Taken): DrawnLabel {
  const hides = (place: Rectangle): number =>
    taken.harm(place, own) + (pieces(edge).some((line) => overlap(line, place)) ? 10 : 0);
  let best: Rectangle = label;
  let least = hides(label);
  for (const place of placesBeside(edge, label)) {
    if (least === 0) break;
    const harm = hides(place);
    if (harm < least) [best, least] = [place, harm];
  }
  const by = { x: best.x - label.x, y: best.y - label.y };
  return { ...moved(label, by), texts: movedTexts(label.texts, by) };
}

/** Places for a label along its edge, on both sides, the longest pieces first. */
function* placesBeside(edge: DrawnEdge, { width, height }: Rectangle): Generator<Rectangle> {
  const longest = pieces(edge).toSorted((a, b) => b.width + b.height - a.width - a.height);
  for (const piece of longest) {
    for (const share of [0.5, 0.35, 0.65, 0.2, 0.8, 0.08, 0.92]) {
      const middle = { x: piece.x + piece.width * share, y: piece.y + piece.height * share };
      const isLevel = piece.width > piece.height;
      const left = isLevel ? middle.x - width / 2 : middle.x - beside - width;
      const top = isLevel ? middle.y - beside - height : middle.y - height / 2;
      yield { x: left, y: top, width, height };
      yield isLevel
        ? { x: left, y: middle.y + beside, width, height }
        : { x: middle.x + beside, y: top, width, height };
    }
  }
}

function markPlace(edge: DrawnEdge, own: number, taken: Taken): Point | undefined {
  let best: Point | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of placesOn(edge)) {
    if (least === 0) break;
    const label = taken.labels[own];
    const harm =
      taken.harm(around(place), own) +
      (label !== undefined && overlap(label, around(place)) ? 100 : 0);
    if (harm < least) [best, least] = [place, harm];
  }
  return best;
}

/** Places for a mark on its edge, nearest to its end first. */
function* placesOn({ points }: DrawnEdge): Generator<Point> {
  for (let index = points.length - 1; index > 0; index--) {
    const [end, start] = [points[index], points[index - 1]];
    if (end === undefined || start === undefined) return;
    const length = distance(start, end);
    for (let back = 24; back <= length - 12; back += 12) yield toward(end, start, back);
    if (index === 1) yield toward(end, start, length / 2);
  }
}

function around({ x, y }: Point): Rectangle {
  return { x: x - markSize / 2, y: y - markSize / 2, width: markSize, height: markSize };
}
