import type { Verdict } from "@cloister/proof";
import { badges, groupPaints, grounds, inks, textInk } from "./colours.ts";
import type {
  Drawn,
  DrawnEdge,
  DrawnGroup,
  DrawnNode,
  DrawnText,
  Point,
  Rectangle,
} from "./drawn.ts";
import { groupIcon, nodeIcon, type Icons } from "./icons.ts";
import { headOf, pathOf } from "./lines.ts";
import { Symbols } from "./symbols.ts";
import { idOf, pixels, xmlText } from "./xml.ts";

const families =
  "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Hiragino Kaku Gothic ProN','Yu Gothic UI','Yu Gothic',Meiryo,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

export interface SvgOptions {
  /** Without them, letters stand for icons. */
  readonly icons?: Icons;
  /** What ids begin with: by default the name of the picture, so that several pictures fit into one page. */
  readonly id?: string;
}

/**
 * The picture as an SVG document that needs nothing else: no font, no file, no script. Each text takes the width that was
 * laid out for it, whatever font draws it.
 */
export function toSvg(drawn: Drawn, { icons, id: given = drawn.name }: SvgOptions = {}): string {
  const { title, description, width, height, groups, nodes, edges } = drawn;
  const id = idOf(given);
  const symbols = new Symbols(icons, id);
  const parts = [
    ...groups.map((group) => groupPart(group, symbols)),
    ...edges.map(edgePart),
    ...nodes.map((node) => nodePart(node, symbols)),
    ...edges.map(labelPart),
  ].filter((part) => part !== "");
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${families}" xml:space="preserve"><title id="${id}-title">${xmlText(title)}</title><desc id="${id}-desc">${xmlText(description)}</desc>
${symbols.definitions}<rect width="${width}" height="${height}" fill="#ffffff"/>
${parts.join("\n")}
</svg>
`;
}

function groupPart(group: DrawnGroup, symbols: Symbols): string {
  const { line, ground, title, dashes } = groupPaints[group.kind];
  const dash = dashes === undefined ? "" : ` stroke-dasharray="${dashes}"`;
  const box = `<rect ${place(group)} rx="3" fill="${ground}" stroke="${line}" stroke-width="1.5"${dash}/>`;
  const name = groupIcon(group.kind);
  const icon =
    symbols.use(name, group.icon) ??
    (name === undefined ? "" : `<rect ${place(group.icon)} rx="3" fill="${line}"/>`);
  return box + icon + group.title.map((text) => textPart(text, title)).join("");
}

function nodePart(node: DrawnNode, symbols: Symbols): string {
  const { icon, kind, verdict } = node;
  const line = verdict === undefined ? "#c6cdd4" : inks[verdict];
  const dash = verdict === "unknown" ? ' stroke-dasharray="5 3"' : "";
  const box = `<rect ${place(node)} rx="6" fill="${grounds[verdict ?? "none"]}" stroke="${line}" stroke-width="${verdict === undefined ? 1 : 2}"${dash}/>`;
  const texts = node.texts.map((text) => textPart(text, textInk[text.tone])).join("");
  const mark =
    verdict === undefined ? "" : markPart(verdict, { x: node.x + node.width - 4, y: node.y + 4 });
  return box + (symbols.use(nodeIcon(kind), icon) ?? badgePart(node)) + texts + mark;
}

function badgePart({ icon, kind }: DrawnNode): string {
  const { letters, colour } = badges[kind];
  const size = letters.length > 3 ? 12 : letters.length > 2 ? 14 : 17;
  const middle = { x: icon.x + icon.width / 2, y: icon.y + icon.height / 2 + size * 0.36 };
  return `<rect ${place(icon)} rx="6" fill="${colour}"/><text x="${pixels(middle.x)}" y="${pixels(middle.y)}" text-anchor="middle" font-size="${size}" font-weight="700" fill="#ffffff">${letters}</text>`;
}

function edgePart(edge: DrawnEdge): string {
  const ink = inks[edge.verdict ?? "none"];
  const dashes = edge.verdict === "unknown" ? "2 4" : edge.style === "dashed" ? "6 4" : undefined;
  const dash = dashes === undefined ? "" : ` stroke-dasharray="${dashes}"`;
  const width = edge.verdict === undefined ? "1.4" : "2";
  return `<path d="${pathOf(edge)}" fill="none" stroke="${ink}" stroke-width="${width}"${dash}/><path d="${headOf(edge)}" fill="${ink}"/>`;
}

function labelPart({ label, mark, verdict }: DrawnEdge): string {
  const ink = verdict === undefined ? textInk.plain : inks[verdict];
  const halo = ' stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';
  const texts = label?.texts.map((text) => textPart(text, ink, halo)).join("") ?? "";
  return texts + (mark === undefined || verdict === undefined ? "" : markPart(verdict, mark));
}

/** What a proof says, by its form too: a cross, a tick, a question mark. */
function markPart(verdict: Verdict, { x, y }: Point): string {
  const at = (dx: number, dy: number): string => `${pixels(x + dx)} ${pixels(y + dy)}`;
  const circle = `<circle cx="${pixels(x)}" cy="${pixels(y)}" r="8" fill="${inks[verdict]}" stroke="#ffffff" stroke-width="1.5"/>`;
  const stroke =
    'fill="none" stroke="#ffffff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  switch (verdict) {
    case "denied":
      return `${circle}<path d="M${at(-3, -3)}L${at(3, 3)}M${at(3, -3)}L${at(-3, 3)}" ${stroke}/>`;
    case "allowed":
      return `${circle}<path d="M${at(-3.5, 0)}L${at(-1, 3)}L${at(3.5, -2.5)}" ${stroke}/>`;
    case "unknown":
      return `${circle}<path d="M${at(-2.5, -2)}Q${at(-2.5, -4.5)} ${at(0, -4.5)}Q${at(2.5, -4.5)} ${at(2.5, -2.2)}Q${at(2.5, -0.6)} ${at(0, 0.6)}L${at(0, 1.4)}M${at(0, 4.2)}L${at(0, 4.3)}" ${stroke}/>`;
  }
}

function textPart(
  { text, x, baseline, anchor, width, font }: DrawnText,
  ink: string,
  more = "",
): string {
  if (text === "") return "";
  const where = `x="${pixels(x)}" y="${pixels(baseline)}"${anchor === "middle" ? ' text-anchor="middle"' : ""}`;
  const weight = font.weight === 400 ? "" : ` font-weight="${font.weight}"`;
  const length = width > 0 ? ` textLength="${pixels(width)}" lengthAdjust="spacingAndGlyphs"` : "";
  return `<text ${where} font-size="${font.size}"${weight} fill="${ink}"${length}${more}>${xmlText(text)}</text>`;
}

function place({ x, y, width, height }: Rectangle): string {
  return `x="${pixels(x)}" y="${pixels(y)}" width="${pixels(width)}" height="${pixels(height)}"`;
}
