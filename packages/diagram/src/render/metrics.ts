import type { Group, GroupKind, Item, Node } from "../picture/picture.ts";
import type { DrawnLabel, DrawnNode, DrawnText, Point, Rectangle } from "./drawn.ts";
import { textWidth, type Font } from "./text-width.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

/** The least size in pixels of any text. */
export const leastSize = 12;
/** The room that a group leaves on each side of what is in it. */
export const inset = 16;
const groupIcon = 24;

const kindFont: Font = { size: leastSize, weight: 400 };
const nameFont: Font = { size: 13, weight: 700 };
const titleFont: Font = { size: 13, weight: 700 };
const labelFont: Font = { size: leastSize, weight: 400 };
const nodeIcon = 40;
const lineHeight = 17;
const nodePadding = 10;
const leastNodeWidth = 104;
const titleLeft = groupIcon + 8;
const mostSideTitle = 112;

/** A node at the origin, with its icon above its lines. `least` is how wide and high it must be for the edges that meet it. */
export function nodeBox(
  node: Node,
  mostText: number,
  least: { readonly width: number; readonly height: number },
): DrawnNode {
  const [what = "", ...others] = node.lines;
  const fonts = others.length === 0 ? [nameFont] : [kindFont, nameFont];
  const set = [what, ...others].flatMap((line, index) => {
    const font = fonts[index] ?? kindFont;
    const tone = index === 0 && others.length > 0 ? "muted" : "plain";
    return wrap(visible(line), mostText, font).map((text) => ({ text, font, tone }) as const);
  });
  const widths = set.map(({ text, font }) => textWidth(text, font));
  const width = even(
    Math.max(leastNodeWidth, least.width, ...widths.map((width) => width + 2 * nodePadding)),
  );
  const content = nodeIcon + 6 + set.length * lineHeight;
  const height = even(Math.max(least.height, content + 2 * nodePadding));
  const top = (height - content) / 2;
  const texts = set.map(({ text, font, tone }, index): DrawnText => ({
    text,
    x: width / 2,
    anchor: "middle",
    baseline: top + nodeIcon + 6 + index * lineHeight + 13,
    width: widths[index] ?? 0,
    font,
    tone,
  }));
  const { id, kind, verdict } = node;
  const icon = { x: (width - nodeIcon) / 2, y: top, width: nodeIcon, height: nodeIcon };
  const box = { id, kind, parent: undefined, x: 0, y: 0, width, height, icon, texts };
  return verdict === undefined ? box : { ...box, verdict };
}

/** The title of a group at the origin, with its icon, and the room that it takes at that side of the group. */
export interface Title {
  readonly side: "top" | "left";
  readonly icon: Rectangle;
  readonly texts: readonly DrawnText[];
  readonly width: number;
  readonly height: number;
}

/** The title beside its icon, above everything in the group; or below its icon, on the left of everything. */
export function titleBox(group: Group, side: "top" | "left"): Title {
  const size = hasIcon(group.kind) ? groupIcon : 0;
  const left = side === "left" || size === 0 ? 10 : size + 8;
  const top = side === "left" ? size + 2 : 0;
  const most = side === "left" ? mostSideTitle : mostTitle(group);
  const lines = wrap(visible(group.label), most, titleFont);
  const widths = lines.map((line) => textWidth(line, titleFont));
  const texts = lines.map((text, index): DrawnText => ({
    text,
    x: left,
    anchor: "start",
    baseline: top + index * lineHeight + 17,
    width: widths[index] ?? 0,
    font: titleFont,
    tone: "plain",
  }));
  return {
    side,
    icon: { x: 0, y: 0, width: size, height: size },
    texts,
    width: left + Math.max(0, ...widths) + 12,
    height: top + Math.max(groupIcon, lines.length * lineHeight + 8) + 8,
  };
}

function hasIcon(kind: GroupKind): boolean {
  return kind !== "zone" && kind !== "set";
}

/** The label of an edge at the origin, none without lines. */
export function labelBox(lines: readonly string[], mostText: number): DrawnLabel | undefined {
  if (lines.length === 0) return undefined;
  const set = lines.flatMap((line) => wrap(visible(line), mostText, labelFont));
  const widths = set.map((text) => textWidth(text, labelFont));
  const width = even(Math.max(...widths) + 8);
  const texts = set.map((text, index): DrawnText => ({
    text,
    x: width / 2,
    anchor: "middle",
    baseline: index * 15 + 13,
    width: widths[index] ?? 0,
    font: labelFont,
    tone: "plain",
  }));
  return { x: 0, y: 0, width, height: set.length * 15 + 4, texts };
}

/** The same texts elsewhere. */
export function movedTexts(texts: readonly DrawnText[], by: Point): readonly DrawnText[] {
  return texts.map((text) => ({ ...text, x: text.x + by.x, baseline: text.baseline + by.y }));
}

/** The same rectangle elsewhere. */
export function moved<R extends Rectangle>(rectangle: R, by: Point): R {
  return { ...rectangle, x: rectangle.x + by.x, y: rectangle.y + by.y };
}

/** The width that a title may fill: what is in the group takes about as much anyway. */
function mostTitle(group: Group): number {
  return Math.min(420, Math.max(190, leastWidth(group) - titleLeft - 12));
}

function leastWidth(item: Item): number {
  if (item.is === "node") return leastNodeWidth + 20;
  return 2 * inset + Math.max(leastNodeWidth, ...item.children.map(leastWidth));
}

function even(length: number): number {
  return 2 * Math.ceil(length / 2);
}
