import type { Picture } from "../picture/picture.ts";
import { arrange } from "./arrange.ts";
import { movedBlock, type Block } from "./block.ts";
import type { Drawn } from "./drawn.ts";
import type { Style } from "./elk-options.ts";
import { loadElk, type Elk } from "./elk.ts";
import { enteredFromAbove, estimatedWidth } from "./estimate.ts";
import { settleLabels } from "./labels.ts";
import { nodesIn } from "./parts.ts";
import { straighten } from "./straighten.ts";
import { settleTitles } from "./titles.ts";

const margin = 20;
/** The widest picture whose smallest text is 11 pixels high when the whole is shown 1,280 pixels wide. */
const mostWidth = 1396 - 2 * margin;

const mostEstimate = 0.7 * mostWidth;

// In the order in which they are liked: the first that fits is taken, or the narrowest.
const usual = {
  direction: "DOWN",
  placement: "NETWORK_SIMPLEX",
  keepsOrder: true,
  nodeText: 184,
  labelText: 150,
  blockShape: 1.2,
  mostWidth,
  between: 24,
} as const;
const narrow = { nodeText: 132, labelText: 110, blockShape: 0.6 } as const;
const styles: readonly Style[] = [
  { ...usual, direction: "RIGHT" },
  usual,
  { ...usual, placement: "BRANDES_KOEPF" },
  { ...usual, ...narrow, placement: "BRANDES_KOEPF" },
  { ...usual, ...narrow, keepsOrder: false },
];

/** The same picture with places, always the same ones. Without `elk`, elkjs is loaded. Rejects if that is not installed. */
export async function layOut(picture: Picture, elk?: Elk): Promise<Drawn> {
  const engine = elk ?? (await loadElk());
  refuseLooseEdges(picture);
  let best: Block | undefined;
  for (const style of styles) {
    // Most of what leads to the right does not fit, and trying takes as long as all the rest.
    if (style.direction === "RIGHT" && estimatedWidth(picture, style) > mostEstimate) continue;
    const block = await arrangeWithTitles(picture, style, engine);
    if (best === undefined || block.width < best.width) best = block;
    if (best.width <= mostWidth) break;
  }
  const { groups, nodes, edges, width, height } = movedBlock(
    settleLabels(straighten(best ?? { width: 0, height: 0, groups: [], nodes: [], edges: [] })),
    { x: margin, y: margin },
  );
  const { name, title, description } = picture;
  const size = { width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + 2 * margin };
  return { name, title, description, ...size, groups, nodes, edges };
}

async function arrangeWithTitles(picture: Picture, style: Style, elk: Elk): Promise<Block> {
  const { children, edges } = picture;
  const sideTitles = new Set(style.direction === "DOWN" ? enteredFromAbove(picture) : []);
  for (let round = 0; ; round++) {
    const found = await arrange(children, edges, undefined, { elk, style, sideTitles });
    const { block, crossed } = settleTitles(found);
    const known = sideTitles.size;
    for (const id of crossed) sideTitles.add(id);
    if (sideTitles.size === known || round === 2) return block;
  }
}

function refuseLooseEdges({ name, children, edges }: Picture): void {
  const ids = new Set(children.flatMap((item) => [...nodesIn(item)]));
  const loose = edges.find(({ from, to }) => !ids.has(from) || !ids.has(to));
  if (loose !== undefined) {
    throw new Error(`bug: in ${name} no two nodes are the ends of ${loose.from} → ${loose.to}`);
  }
}
