import type { ElkExtendedEdge, LayoutOptions } from "elkjs";
import type { Point, Rectangle } from "./drawn.ts";
import { inset } from "./metrics.ts";

/** What can be chosen about a layout. */
export interface Style {
  /** Where edges lead. */
  readonly direction: "RIGHT" | "DOWN";
  /** How elkjs balances straight edges against width. */
  readonly placement: "NETWORK_SIMPLEX" | "BRANDES_KOEPF";
  /** Whether neighbours stand in the order of the picture where that costs no crossing. */
  readonly keepsOrder: boolean;
  /** The most pixels that a line takes in a node, and in the label of an edge. */
  readonly nodeText: number;
  readonly labelText: number;
  /** How wide what no edge touches should be in a group by its height. */
  readonly blockShape: number;
  /** How wide the whole should be at most. */
  readonly mostWidth: number;
  /** The room between the ends of an edge. */
  readonly between: number;
}

/** Options of elkjs for everything that edges connect. */
export function elkOptions(style: Style): LayoutOptions {
  return {
    ...spacings(style),
    "elk.algorithm": "layered",
    "elk.direction": style.direction,
    "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.json.edgeCoords": "ROOT",
    "elk.json.shapeCoords": "ROOT",
    "elk.padding": "[top=0,left=0,bottom=0,right=0]",
    "elk.layered.considerModelOrder.strategy": style.keepsOrder ? "NODES_AND_EDGES" : "NONE",
    "elk.layered.edgeLabels.sideSelection": "ALWAYS_UP",
    "elk.layered.nodePlacement.strategy": style.placement,
    "elk.layered.nodePlacement.favorStraightEdges": "true",
    "elk.randomSeed": "1",
  };
}

/** Every group needs its own. */
function spacings({ between }: Style): LayoutOptions {
  return {
    "elk.spacing.nodeNode": "20",
    "elk.spacing.edgeNode": "14",
    "elk.spacing.edgeEdge": "12",
    "elk.spacing.edgeLabel": "4",
    "elk.spacing.labelNode": "8",
    "elk.layered.spacing.nodeNodeBetweenLayers": String(between),
    "elk.layered.spacing.edgeNodeBetweenLayers": "14",
    "elk.layered.spacing.edgeEdgeBetweenLayers": "12",
  };
}

/** Options of elkjs for a group whose title takes this room at its upper side, or at its left side. */
export function groupOptions(
  title: { readonly width: number; readonly height: number; readonly side: "top" | "left" },
  contentWidth: number | undefined,
  style: Style,
): LayoutOptions {
  const top = title.side === "top" ? title.height : inset;
  const around = Math.max(inset, Math.ceil((title.width - (contentWidth ?? title.width)) / 2));
  const [left, right] = title.side === "left" ? [title.width, inset] : [around, around];
  const least = [
    title.side === "top" ? title.width : title.width + inset,
    title.side === "top" ? title.height + inset : title.height + inset / 2,
  ].map(Math.ceil);
  // elkjs turns the picture for its work, and forgets to turn this.
  if (style.direction === "DOWN") least.reverse();
  return {
    ...spacings(style),
    "elk.padding": `[top=${top},left=${left},bottom=${inset},right=${right}]`,
    "elk.nodeSize.constraints": "MINIMUM_SIZE",
    "elk.nodeSize.minimum": `(${least.join(",")})`,
  };
}

/** An edge as elkjs reads it, with room for its label. */
export function elkEdge(
  id: string,
  source: string,
  target: string,
  label: Rectangle | undefined,
): ElkExtendedEdge {
  const edge = { id, sources: [source], targets: [target] };
  if (label === undefined) return edge;
  return { ...edge, labels: [{ text: "label", width: label.width, height: label.height }] };
}

/** Where an edge runs. Between the levels of groups elkjs is off by parts of a pixel, which is straightened here. */
export function pointsOf(edge: ElkExtendedEdge | undefined): readonly Point[] {
  const points: Point[] = [];
  for (const { startPoint, bendPoints = [], endPoint } of edge?.sections ?? []) {
    for (const { x, y } of [startPoint, ...bendPoints, endPoint]) {
      const last = points.at(-1);
      if (last === undefined) points.push({ x, y });
      else if (Math.abs(x - last.x) < 1) points.push({ x: last.x, y });
      else points.push({ x, y: Math.abs(y - last.y) < 1 ? last.y : y });
    }
  }
  return points.filter(({ x, y }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined) return true;
    if (x === before.x && y === before.y) return false;
    if (after === undefined) return true;
    return !((x === before.x && x === after.x) || (y === before.y && y === after.y));
  });
}
