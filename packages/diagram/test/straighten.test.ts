import { expect, it } from "vitest";
import type { Block } from "../src/render/block.ts";
import type { DrawnEdge, DrawnNode, Point } from "../src/render/drawn.ts";
import { straighten } from "../src/render/straighten.ts";

const from = box("a", 0, 0);
const to = box("b", 0, 200);
const stepping = edge("a", "b", [
  { x: 50, y: 40 },
  { x: 50, y: 100 },
  { x: 54, y: 100 },
  { x: 54, y: 200 },
]);

it("leaves out a small step aside", () => {
  const { edges } = straighten(block([from, to], [stepping]));
  expect(edges.map(({ points }) => points)).toEqual([
    [
      { x: 54, y: 40 },
      { x: 54, y: 200 },
    ],
  ]);
});

it("keeps a step that is in its place", () => {
  const wide = edge("a", "b", [
    { x: 20, y: 40 },
    { x: 20, y: 100 },
    { x: 80, y: 100 },
    { x: 80, y: 200 },
  ]);
  expect(straighten(block([from, to], [wide])).edges).toEqual([wide]);
});

it("moves an edge neither into a node, nor onto another edge, nor off its own ends", () => {
  const nodes = [box("c", 51, 60, 10), box("d", 41, 130, 12)];
  expect(straighten(block([from, to, ...nodes], [stepping])).edges).toEqual([stepping]);
  const left = edge("a", "b", [
    { x: 46, y: 40 },
    { x: 46, y: 200 },
  ]);
  const right = edge("a", "b", [
    { x: 58, y: 40 },
    { x: 58, y: 200 },
  ]);
  const crowded = block([from, to], [left, stepping, right]);
  expect(straighten(crowded).edges).toEqual([left, stepping, right]);
  const apart = block([box("a", -45, 0), box("b", 50, 200)], [stepping]);
  expect(straighten(apart).edges).toEqual([stepping]);
});

function block(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): Block {
  return { width: 100, height: 240, groups: [], nodes, edges };
}

function box(id: string, x: number, y: number, width = 100): DrawnNode {
  const icon = { x, y, width: 0, height: 0 };
  return { id, kind: "thing", parent: undefined, x, y, width, height: 40, icon, texts: [] };
}

function edge(from: string, to: string, points: readonly Point[]): DrawnEdge {
  return { from, to, points, style: "solid" };
}
