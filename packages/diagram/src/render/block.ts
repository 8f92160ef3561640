import type { DrawnEdge, DrawnGroup, DrawnNode, Point } from "./drawn.ts";
import { moved, movedTexts } from "./metrics.ts";

/** A part of a picture that has its own places, from its upper left corner on. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly DrawnGroup[];
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

const gap = 24;

/** The same block elsewhere. */
export function movedBlock(block: Block, by: Point): Block {
  return {
    width: block.width,
    height: block.height,
    groups: block.groups.map((group) => movedGroup(group, by)),
    nodes: block.nodes.map((node) => movedNode(node, by)),
    edges: block.edges.map((edge) => movedEdge(edge, by)),
  };
}

export function movedGroup(group: DrawnGroup, by: Point): DrawnGroup {
  return { ...moved(group, by), icon: moved(group.icon, by), title: movedTexts(group.title, by) };
}

export function movedNode(node: DrawnNode, by: Point): DrawnNode {
  return { ...moved(node, by), icon: moved(node.icon, by), texts: movedTexts(node.texts, by) };
}

function movedEdge(edge: DrawnEdge, by: Point): DrawnEdge {
  const shift = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  return {
    ...edge,
    points: edge.points.map(shift),
    ...(edge.mark === undefined ? {} : { mark: shift(edge.mark) }),
    ...(edge.label === undefined
      ? {}
      : { label: { ...moved(edge.label, by), texts: movedTexts(edge.label.texts, by) } }),
  };
}

/**
 * The blocks in rows, in their order, filling about the given shape: width through height. Of all widths that a row can
 * have up to the given one, that is taken which comes nearest.
 */
export function packed(blocks: readonly Block[], shape: number, widest: number): Block {
  const [only, ...more] = blocks;
  if (only !== undefined && more.length === 0) return only;
  let best: { readonly placed: readonly Block[]; readonly size: Size } | undefined;
  for (const most of rowWidths(blocks, widest)) {
    const placed = inRows(blocks, most);
    const size = sizeOf(placed);
    const better =
      best === undefined ||
      Math.max(size.width / shape, size.height) <
        Math.max(best.size.width / shape, best.size.height);
    if (better) best = { placed: placed.map(({ block }) => block), size };
  }
  const { placed, size } = best ?? { placed: [], size: { width: 0, height: 0 } };
  return {
    ...size,
    groups: placed.flatMap(({ groups }) => groups),
    nodes: placed.flatMap(({ nodes }) => nodes),
    edges: placed.flatMap(({ edges }) => edges),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly block: Block;
  readonly right: number;
  readonly bottom: number;
}

/** The widths of the first one, two, three … blocks beside each other; of many, only some. */
function rowWidths(blocks: readonly Block[], most: number): readonly number[] {
  const least = Math.max(...blocks.map(({ width }) => width));
  const step = Math.ceil(blocks.length / 40);
  const widths: number[] = [];
  let width = -gap;
  for (const [index, block] of blocks.entries()) {
    width += gap + block.width;
    if (index % step === 0 || index === blocks.length - 1) widths.push(Math.max(width, least));
  }
  const fitting = widths.filter((width) => width <= Math.max(most, least));
  return [...new Set(fitting.length === 0 ? [least] : fitting)];
}

function inRows(blocks: readonly Block[], most: number): readonly Placed[] {
  const placed: Placed[] = [];
  let x = 0;
  let y = 0;
  let bottom = 0;
  for (const block of blocks) {
    if (x > 0 && x + block.width > most) {
      x = 0;
      y = bottom + gap;
    }
    placed.push({
      block: movedBlock(block, { x, y }),
      right: x + block.width,
      bottom: y + block.height,
    });
    bottom = Math.max(bottom, y + block.height);
    x += block.width + gap;
  }
  return placed;
}

function sizeOf(placed: readonly Placed[]): Size {
  return {
    width: Math.max(0, ...placed.map(({ right }) => right)),
    height: Math.max(0, ...placed.map(({ bottom }) => bottom)),
  };
}
