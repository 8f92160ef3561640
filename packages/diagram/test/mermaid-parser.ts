import dompurify from "dompurify";

// Without a document it does not work, and Mermaid asks it while it parses.
Object.assign(dompurify, {
  addHook: () => undefined,
  removeHook: () => undefined,
  sanitize: String,
  isSupported: true,
});
const { default: mermaid } = await import("mermaid");

/** What Mermaid itself reads in a text. */
export interface Parsed {
  /** Labels of nodes, by Mermaid's ids, in the order of the text. */
  readonly nodes: ReadonlyMap<string, string>;
  /** Labels of edges, `undefined` for none, in the order of the text. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  /** Titles of groups with what is in them, inner ones first. */
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly members: readonly string[];
  }[];
  readonly title: string;
  readonly description: string;
}

interface Database {
  getVertices(): ReadonlyMap<string, { readonly text?: string }>;
  getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string }[];
  getSubGraphs(): readonly {
    readonly id: string;
    readonly title: string;
    readonly nodes: readonly string[];
  }[];
  getAccTitle(): string;
  getAccDescription(): string;
}

export async function parseMermaid(text: string): Promise<Parsed> {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (!isDatabase(db)) throw new Error("This is no flowchart.");
  return {
    nodes: new Map([...db.getVertices()].map(([id, vertex]) => [id, read(vertex.text ?? "")])),
    edges: db
      .getEdges()
      .map((edge) => ({ from: edge.start, to: edge.end, label: read(edge.text) })),
    groups: db
      .getSubGraphs()
      .map(({ id, title, nodes }) => ({ id, title: read(title), members: nodes })),
    title: read(db.getAccTitle()),
    description: read(db.getAccDescription()),
  };
}

function isDatabase(db: unknown): db is Database {
  return typeof db === "object" && db !== null && "getVertices" in db && "getSubGraphs" in db;
}

/** A label as it is shown: Mermaid's own marks of entity codes read, line breaks as line feeds. */
function read(label: string): string {
  return label
    .replaceAll("<br/>", "\n")
    .replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
