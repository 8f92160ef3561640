import type { ElkNode } from "elkjs";
import type { Edge, Group, Item, Node } from "../picture/picture.ts";
import { movedBlock, movedGroup, movedNode, packed, type Block } from "./block.ts";
import type { DrawnEdge, DrawnGroup, DrawnNode } from "./drawn.ts";
import type { Elk } from "./elk.ts";
import { elkEdge, elkOptions, groupOptions, pointsOf, type Style } from "./elk-options.ts";
import { inset, labelBox, moved, movedTexts, nodeBox, titleBox, type Title } from "./metrics.ts";
import { Parts, type Part } from "./parts.ts";

/** How one candidate of a layout is made. */
export interface Arranger {
  readonly elk: Elk;
  readonly style: Style;
  /** The groups whose titles stand at their left sides, because edges come in above. */
  readonly sideTitles: ReadonlySet<string>;
}

/**
 * Items with places, and the edges among them. Edges leave none of the items. Whatever edges connect is laid out by elkjs;
 * what nothing connects stands in rows.
 */
export async function arrange(
  items: readonly Item[],
  edges: readonly Edge[],
  parent: string | undefined,
  arranger: Arranger,
): Promise<Block> {
  const { closed } = new Parts(items, edges);
  const blocks: Block[] = [];
  for (const part of closed) blocks.push(await arrangePart(part, parent, arranger));
  const { blockShape, mostWidth } = arranger.style;
  return packed(blocks, parent === undefined ? 1.4 : blockShape, mostWidth);
}

/** A part that no edge leaves. */
async function arrangePart(
  { items, edges }: Part,
  parent: string | undefined,
  arranger: Arranger,
): Promise<Block> {
  const [only] = items;
  if (only !== undefined && items.length === 1) {
    if (only.is === "group") return arrangeGroup(only, edges, parent, arranger);
    if (edges.length === 0) return blockOfNode(only, parent, arranger);
  }
  return connect(items, edges, parent, arranger);
}

function blockOfNode(node: Node, parent: string | undefined, { style }: Arranger): Block {
  const box = nodeBox(node, style.nodeText, { width: 0, height: 0 });
  return {
    width: box.width,
    height: box.height,
    groups: [],
    nodes: [{ ...box, parent }],
    edges: [],
  };
}

async function arrangeGroup(
  group: Group,
  edges: readonly Edge[],
  parent: string | undefined,
  arranger: Arranger,
): Promise<Block> {
  const inside = await arrange(group.children, edges, group.id, arranger);
  const title = titleBox(group, "top");
  const width = Math.max(title.width, inside.width + 2 * inset);
  const height = title.height + inside.height + inset;
  const content = movedBlock(inside, { x: (width - inside.width) / 2, y: title.height });
  return {
    width,
    height,
    groups: [{ ...groupBox(group, parent, title), width, height }, ...content.groups],
    nodes: content.nodes,
    edges: content.edges,
  };
}

function groupBox({ id, kind }: Group, parent: string | undefined, title: Title): DrawnGroup {
  const { icon, texts } = title;
  return { id, kind, parent, x: 0, y: 0, width: 0, height: 0, icon, title: texts };
}

/** What elkjs is asked, and how its answer is read. */
interface Question {
  readonly graph: ElkNode;
  readonly groups: Map<string, DrawnGroup>;
  readonly nodes: Map<string, DrawnNode>;
  readonly blocks: Map<string, Block>;
}

async function connect(
  items: readonly Item[],
  edges: readonly Edge[],
  parent: string | undefined,
  arranger: Arranger,
): Promise<Block> {
  const question: Question = {
    graph: { id: "picture", layoutOptions: elkOptions(arranger.style), children: [] },
    groups: new Map(),
    nodes: new Map(),
    blocks: new Map(),
  };
  const degrees = degreesOf(edges);
  for (const item of items) {
    question.graph.children?.push(await ask(item, edges, parent, { question, degrees, arranger }));
  }
  const ids = new Map([...question.nodes].map(([id, node]) => [node.id, id]));
  // The others are in the blocks, and drawn with them.
  const asked = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  question.graph.edges = asked.map((edge, index) =>
    elkEdge(
      `e${index}`,
      ids.get(edge.from) ?? "",
      ids.get(edge.to) ?? "",
      labelBox(edge.lines, arranger.style.labelText),
    ),
  );
  const answer = await arranger.elk.layout(question.graph);
  return blockOf(answer, question, asked, arranger);
}

interface Asking {
  readonly question: Question;
  readonly degrees: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  readonly arranger: Arranger;
}

/** A node or a group in the question. What edges of the question do not touch in a group is one block there. */
async function ask(
  item: Item,
  edges: readonly Edge[],
  parent: string | undefined,
  asking: Asking,
): Promise<ElkNode> {
  const { question, degrees, arranger } = asking;
  const id = `n${question.groups.size + question.nodes.size + question.blocks.size}`;
  if (item.is === "node") {
    const { from = 0, to = 0 } = degrees.get(item.id) ?? {};
    const room = 16 * Math.max(from, to) + 8;
    const isRight = arranger.style.direction === "RIGHT";
    const box = nodeBox(
      item,
      arranger.style.nodeText,
      isRight ? { width: 0, height: room } : { width: room, height: 0 },
    );
    question.nodes.set(id, { ...box, parent });
    return { id, width: box.width, height: box.height };
  }
  const groupId = item.id;
  const title = titleBox(item, arranger.sideTitles.has(groupId) ? "left" : "top");
  question.groups.set(id, groupBox(item, parent, title));
  const { closed, open } = new Parts(item.children, edges);
  const children: ElkNode[] = [];
  for (const part of open) {
    for (const child of part.items) children.push(await ask(child, edges, groupId, asking));
  }
  if (closed.length > 0) {
    const blocks: Block[] = [];
    for (const part of closed) blocks.push(await arrangePart(part, groupId, arranger));
    const block = packed(blocks, arranger.style.blockShape, arranger.style.mostWidth);
    const blockId = `b${question.groups.size + question.nodes.size + question.blocks.size}`;
    question.blocks.set(blockId, block);
    children.push({ id: blockId, width: block.width, height: block.height });
  }
  return { id, children, layoutOptions: groupOptions(title, onlyWidth(children), arranger.style) };
}

/** The width of an only child that has one already: it stands in the middle. */
function onlyWidth(children: readonly ElkNode[]): number | undefined {
  return children.length === 1 ? children[0]?.width : undefined;
}

function blockOf(
  answer: ElkNode,
  question: Question,
  edges: readonly Edge[],
  arranger: Arranger,
): Block {
  const groups: DrawnGroup[] = [];
  const nodes: DrawnNode[] = [];
  const drawnEdges: DrawnEdge[] = [];
  const read = (at: ElkNode): void => {
    const { x = 0, y = 0, width = 0, height = 0 } = at;
    const group = question.groups.get(at.id);
    if (group !== undefined) groups.push(movedGroup({ ...group, width, height }, { x, y }));
    const node = question.nodes.get(at.id);
    if (node !== undefined) nodes.push(movedNode(node, { x, y }));
    const block = question.blocks.get(at.id);
    if (block !== undefined) {
      const placed = movedBlock(block, { x, y });
      groups.push(...placed.groups);
      nodes.push(...placed.nodes);
      drawnEdges.push(...placed.edges);
    }
    for (const child of at.children ?? []) read(child);
  };
  for (const child of answer.children ?? []) read(child);
  for (const [index, { from, to, lines, style, verdict }] of edges.entries()) {
    const found = answer.edges?.[index];
    const label = labelBox(lines, arranger.style.labelText);
    const at = found?.labels?.[0];
    drawnEdges.push({
      from,
      to,
      points: pointsOf(found),
      style,
      ...(verdict === undefined ? {} : { verdict }),
      ...(label === undefined
        ? {}
        : {
            label: {
              ...moved(label, { x: at?.x ?? 0, y: at?.y ?? 0 }),
              texts: movedTexts(label.texts, { x: at?.x ?? 0, y: at?.y ?? 0 }),
            },
          }),
    });
  }
  return { width: answer.width ?? 0, height: answer.height ?? 0, groups, nodes, edges: drawnEdges };
}

function degreesOf(
  edges: readonly Edge[],
): ReadonlyMap<string, { readonly from: number; readonly to: number }> {
  const degrees = new Map<string, { from: number; to: number }>();
  const of = (id: string): { from: number; to: number } => {
    const known = degrees.get(id) ?? { from: 0, to: 0 };
    degrees.set(id, known);
    return known;
  };
  for (const { from, to } of edges) {
    of(from).from++;
    of(to).to++;
  }
  return degrees;
}
