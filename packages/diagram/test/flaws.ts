import type { Drawn, Rectangle } from "../src/render/drawn.ts";
import { overlap, pieces, textRectangle, titleRectangle } from "../src/render/rectangles.ts";

/** What a reader would stumble over: none in a good layout. */
export function flawsOf(drawn: Drawn): readonly string[] {
  return [...badBoxes(drawn), ...badTexts(drawn), ...badEdges(drawn), ...badLabels(drawn)];
}

function* badBoxes({ groups, nodes, width, height }: Drawn): Generator<string> {
  const places = new Map(groups.map((group) => [group.id, group]));
  const boxes = [...groups, ...nodes];
  for (const [index, box] of boxes.entries()) {
    const parent = box.parent === undefined ? undefined : places.get(box.parent);
    if (!isIn(box, parent ?? { x: 0, y: 0, width, height })) {
      yield `\`${box.id}\` is outside of \`${box.parent ?? "the picture"}\``;
    }
    if (parent !== undefined && overlap(box, titleRectangle(parent))) {
      yield `\`${box.id}\` covers the title of \`${parent.id}\``;
    }
    for (const other of boxes.slice(index + 1)) {
      if (other.parent === box.parent && overlap(box, other)) {
        yield `\`${box.id}\` overlaps \`${other.id}\``;
      }
    }
  }
}

function* badTexts({ groups, nodes, edges }: Drawn): Generator<string> {
  for (const group of groups) {
    for (const text of group.title) {
      if (!isIn(textRectangle(text), group)) yield `the title \`${text.text}\` leaves its group`;
    }
  }
  for (const node of nodes) {
    for (const text of node.texts) {
      if (!isIn(textRectangle(text), node)) yield `the line \`${text.text}\` leaves its node`;
    }
  }
  for (const { label } of edges) {
    for (const text of label?.texts ?? []) {
      if (label !== undefined && !isIn(textRectangle(text), label)) {
        yield `the line \`${text.text}\` leaves its label`;
      }
    }
  }
}

function* badEdges({ groups, nodes, edges }: Drawn): Generator<string> {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  for (const edge of edges) {
    const name = `the edge from \`${edge.from}\` to \`${edge.to}\``;
    const [from, to] = [nodeOf.get(edge.from), nodeOf.get(edge.to)];
    const [start, end] = [edge.points[0], edge.points.at(-1)];
    if (from === undefined || to === undefined || start === undefined || end === undefined) {
      yield `${name} has no ends`;
      continue;
    }
    const meets = [
      { point: start, node: from },
      { point: end, node: to },
    ].every(({ point, node }) => isIn({ ...point, width: 0, height: 0 }, node));
    if (!meets) yield `${name} does not meet its nodes`;
    for (const piece of pieces(edge)) {
      if (piece.width > 0.01 && piece.height > 0.01) yield `${name} is not orthogonal`;
      for (const node of nodes) {
        if (crosses(piece, node)) yield `${name} crosses \`${node.id}\``;
      }
      for (const group of groups) {
        if (crosses(piece, titleRectangle(group)))
          yield `${name} crosses the title of \`${group.id}\``;
      }
    }
  }
}

function* badLabels({ groups, nodes, edges, width, height }: Drawn): Generator<string> {
  for (const [index, { label, mark }] of edges.entries()) {
    if (label === undefined) continue;
    const name = `the label \`${label.texts.map(({ text }) => text).join(" ")}\``;
    if (!isIn(label, { x: 0, y: 0, width, height })) yield `${name} is outside of the picture`;
    for (const node of nodes) if (overlap(label, node)) yield `${name} covers \`${node.id}\``;
    for (const group of groups) {
      if (overlap(label, titleRectangle(group)))
        yield `${name} covers the title of \`${group.id}\``;
    }
    for (const [otherIndex, other] of edges.entries()) {
      if (otherIndex > index && other.label !== undefined && overlap(label, other.label)) {
        yield `${name} covers another label`;
      }
      if (pieces(other).some((piece) => crosses(piece, label))) yield `${name} covers an edge`;
      if (other.mark !== undefined && crosses({ ...other.mark, width: 0, height: 0 }, label)) {
        yield `${name} covers a mark`;
      }
    }
    if (
      mark !== undefined &&
      nodes.some((node) => crosses({ ...mark, width: 0, height: 0 }, node))
    ) {
      yield `the mark of ${name} covers a node`;
    }
  }
}

/** Whether a line or a point runs through the inside of a rectangle. */
function crosses(line: Rectangle, box: Rectangle): boolean {
  return overlap(
    { x: line.x - 0.01, y: line.y - 0.01, width: line.width + 0.02, height: line.height + 0.02 },
    { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 },
  );
}

function isIn(inner: Rectangle, outer: Rectangle): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
