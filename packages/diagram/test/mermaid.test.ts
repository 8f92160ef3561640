import * as fc from "fast-check";
import { expect, it } from "vitest";
import { toMermaid, type GroupKind, type NodeKind, type Picture } from "../src/index.ts";
import { parseMermaid } from "./mermaid-parser.ts";

const hostile: readonly string[] = [
  "\"quotes\" and 'more'",
  "[brackets] (round) {curly} <b>bold</b>",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "end",
  "subgraph x",
  "%% comment %%{init: {}}%%",
  'click n0 call alert("1")',
  "style n0 fill:#f00;stroke:#0f0; classDef x fill:#123456;",
  "`markdown **bold** _x_`",
  "# heading #35; #quot; &lt; &amp;",
  "1. list",
  "- list",
  "+ list",
  "    code",
  "---",
  "====",
  "www.example.com https://example.com a@b.example",
  "fa:fa-user fab:fa-aws",
  "$$x^2$$",
  "a|b|c --> n1 ==> n2 :::x; n3@{ shape: circle }",
  "\\n \\u0022 C:\\temp",
  "ﬂ°°35¶ß and ﬂ°lt¶ß",
  "家族 👨‍👩‍👧 🇯🇵 é ç",
  "\u202eright to left\u202c \u200f\u061c",
  "𠮷野家 ~tilde~ ~~strike~~ ==mark== ![i](u) [l](u)",
  "accTitle: x",
  "constructor",
  "__proto__",
  "長い名前".repeat(50),
  "x".repeat(200),
  "a b ".repeat(50),
  " ",
  "",
];

it.each(hostile)("shows %j as it is", async (text) => {
  expect(await labelsOf(text)).toEqual(expected(text));
});

it("shows any text as it is", async () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.constantFrom(...hostile.map((one) => one.slice(0, 30)), "\n", " "), {
        maxLength: 5,
      })
      .map((parts) => parts.join("")),
  );
  await fc.assert(
    fc.asyncProperty(text, async (one) => {
      expect(await labelsOf(one)).toEqual(expected(one));
    }),
    { numRuns: 150, seed: 7 },
  );
});

it("writes a text over several lines where it is long or has lines", async () => {
  const text = toMermaid(pictureWith("one\r\ntwo"));
  expect(text).toContain('n0["one<br/>two"]');
  expect(toMermaid(pictureWith("a-name-of-more-than-18-columns"))).toContain(
    'n0["a-name-of-more-<br/>than-18-columns"]',
  );
  await parseMermaid(text);
});

it("draws a group in which there is nothing", async () => {
  const parsed = await parseMermaid(
    toMermaid({ ...pictureWith("x"), children: [group("vpc", [group("zone", [])])], edges: [] }),
  );
  expect(parsed.groups.map(({ title }) => title)).toEqual(["zone", "vpc"]);
});

it("draws a picture of nothing", async () => {
  const parsed = await parseMermaid(toMermaid({ ...pictureWith("x"), children: [], edges: [] }));
  expect([...parsed.nodes]).toEqual([]);
});

it("nests groups as the picture does", async () => {
  const kinds = [
    "account",
    "region",
    "vpc",
    "zone",
    "public-subnet",
    "private-subnet",
    "isolated-subnet",
    "database",
    "set",
  ] as const;
  const children = kinds.reduceRight<Picture["children"]>(
    (inner, kind) => [group(kind, inner)],
    [node("bucket", "n", "in it")],
  );
  const { groups } = await parseMermaid(toMermaid({ ...pictureWith("x"), children, edges: [] }));
  expect(groups.map(({ title }) => title)).toEqual(kinds.toReversed());
  expect(groups.map(({ members }) => members)).toEqual([
    ["n0"],
    ...groups.slice(0, -1).map(({ id }) => [id]),
  ]);
});

it("colours what is denied red, and dashes what is by permission alone", () => {
  const text = toMermaid({
    ...pictureWith("x"),
    children: [
      { ...node("policy", "a", "allowed"), verdict: "allowed" },
      { ...node("policy", "b", "denied"), verdict: "denied" },
      node("bucket", "c", "target"),
    ],
    edges: [
      { from: "a", to: "b", lines: [], style: "solid", verdict: "allowed" },
      { from: "b", to: "c", lines: ["s3:GetObject"], style: "dashed", verdict: "denied" },
    ],
  });
  expect(text).toContain("class n1 denied");
  expect(text).toContain('n1 -.->|"s3#58;GetObject"| n2');
  expect(text).toContain("linkStyle 1 stroke:#d13212");
});

it("refuses an edge that ends outside the picture", () => {
  const picture: Picture = {
    ...pictureWith("x"),
    edges: [{ from: "gone", to: "a", lines: [], style: "solid" }],
  };
  expect(() => toMermaid(picture)).toThrow("bug:");
});

/** What Mermaid reads as labels of a node, a group and an edge, and as title, of that text. */
async function labelsOf(text: string): Promise<readonly string[]> {
  const { nodes, groups, edges, title } = await parseMermaid(toMermaid(pictureWith(text)));
  const labels = [[...nodes.values()][0], groups[0]?.title, edges[0]?.label];
  return [...labels.map((label = "") => label.replaceAll("\n", "").trim()), title];
}

function expected(text: string): readonly string[] {
  const whole = text.replaceAll(/\p{Cs}/gu, "\ufffd");
  const shown = whole.replaceAll(/[\n\r\u2028\u2029]/g, "").trim();
  return [shown, shown, shown, whole.replaceAll(/\s+/g, " ").trim()];
}

function pictureWith(text: string): Picture {
  return {
    name: "test",
    title: text,
    description: text,
    children: [
      node("bucket", "a", text),
      { is: "group", id: "g", kind: "vpc", label: text, children: [node("thing", "b", "b")] },
    ],
    edges: [{ from: "a", to: "b", lines: [text], style: "solid" }],
  };
}

function node(
  kind: NodeKind,
  id: string,
  ...lines: readonly string[]
): Picture["children"][0] & {
  readonly is: "node";
} {
  return { is: "node", id, kind: kind === "bucket" ? "policy" : kind, lines };
}

function group(kind: GroupKind, children: Picture["children"]): Picture["children"][0] {
  return { is: "group", id: kind, kind, label: kind, children };
}
