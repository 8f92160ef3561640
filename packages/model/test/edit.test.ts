import { expect, it } from "vitest";
import type { Edit } from "../src/diagnostics/diagnostic.ts";
import { applyEdits, applyFixes } from "../src/edit/apply-fixes.ts";

/** The text after edits; undefined where they are not made. */
function edited(text: string, ...edits: readonly Edit[]): string | undefined {
  return applyEdits({ files: [{ path: "topology.yaml", text }] }, edits)?.files[0]?.text;
}

const set = (at: Edit["at"], value: Extract<Edit, { kind: "set" }>["value"]): Edit => ({
  kind: "set",
  at,
  value,
});
const append = (at: Edit["at"], value: Extract<Edit, { kind: "append" }>["value"]): Edit => ({
  kind: "append",
  at,
  value,
});
const remove = (...at: Edit["at"]): Edit => ({ kind: "remove", at });
const rename = (at: Edit["at"], key: string): Edit => ({ kind: "rename", at, key });

const network = `# Of the whole.
vpcs:
  main:   # the only one
    cidr: "10.0.0.0/16"
    subnets:
      public:    { cidr: 10.0.0.0/24, tier: public } # to the world
      private-1: { cidr: 10.0.1.0/24 }
      # More subnets may come.

    endpoints: {}
    natGateways:
# The end.
`;

it("adds a key behind its siblings, and before what is said of their parent", () => {
  expect(
    edited(network, set(["vpcs", "main", "subnets", "private-2"], { cidr: "10.0.2.0/24" })),
  ).toBe(
    network.replace(
      "      private-1: { cidr: 10.0.1.0/24 }\n",
      "$&      private-2: { cidr: 10.0.2.0/24 }\n",
    ),
  );
  expect(edited(network, set(["name"], "n"))).toBe(
    network.replace("    natGateways:\n", "$&name: n\n"),
  );
});

it("adds a key inside braces", () => {
  expect(edited(network, set(["vpcs", "main", "subnets", "private-1", "zone"], "apne1-az1"))).toBe(
    network.replace("{ cidr: 10.0.1.0/24 }", "{ cidr: 10.0.1.0/24, zone: apne1-az1 }"),
  );
});

it("fills what is empty, in braces where it is small and in lines where it is not", () => {
  const at = ["vpcs", "main", "endpoints"];
  const small = { service: "s3", type: "gateway", serves: ["private-1"] };
  expect(edited(network, set([...at, "s3"], small))).toBe(
    network.replace(
      "endpoints: {}",
      "endpoints:\n      s3: { service: s3, type: gateway, serves: [private-1] }",
    ),
  );
  expect(edited(network, set(["vpcs", "main", "natGateways", "egress", "subnet"], "public"))).toBe(
    network.replace("natGateways:", "natGateways: { egress: { subnet: public } }"),
  );
  const large = { statements: [{ effect: "Allow", conditions: { Bool: { a: true, b: "x" } } }] };
  expect(edited(network, set([...at, "s3", "policy"], large))).toBe(
    network.replace(
      "endpoints: {}",
      `endpoints:
      s3:
        policy:
          statements:
            - effect: Allow
              conditions:
                Bool: { a: true, b: x }`,
    ),
  );
});

it("keeps the quotes of what it replaces, and quotes what needs it", () => {
  expect(edited(network, set(["vpcs", "main", "cidr"], "10.1.0.0/16"))).toBe(
    network.replace("10.0.0.0/16", "10.1.0.0/16"),
  );
  expect(
    edited("a: b\nc: 'd'\ne: f # g\n", set(["a"], "1"), set(["c"], "it's"), set(["e"], true)),
  ).toBe("a: \"1\"\nc: 'it''s'\ne: true # g\n");
  expect(edited("a: [b]\nc: { d: e }\n", append(["a"], "x, y"), set(["c", "f"], "["))).toBe(
    'a: [b, "x, y"]\nc: { d: e, f: "[" }\n',
  );
});

it("appends to lists of each style", () => {
  expect(edited("a:\n- b # c\n# d\ne: f\n", append(["a"], "g"))).toBe(
    "a:\n- b # c\n- g\n# d\ne: f\n",
  );
  expect(edited("a:\n  - b: c\n    d: e\n", append(["a"], { b: "x", d: "y" }))).toBe(
    "a:\n  - b: c\n    d: e\n  - b: x\n    d: y\n",
  );
  expect(edited("a: []\n", append(["a"], "b"), append(["a"], "c"))).toBe("a: [b, c]\n");
  expect(edited("a: {}\n", append(["a", "b", "c"], 1))).toBe("a: { b: { c: [1] } }\n");
});

it("keeps brackets over several lines as they are", () => {
  expect(edited("a: [\n  b,   # c\n  d\n]\n", append(["a"], "e"))).toBe(
    "a: [\n  b,   # c\n  d,\n  e\n]\n",
  );
  expect(edited("a: [\n  b,\n  d, # c\n]\n", append(["a"], "e"))).toBe(
    "a: [\n  b,\n  d, # c\n  e,\n]\n",
  );
  expect(edited("a: {\n  b: c, d: e\n}\n", remove("a", "d"))).toBe("a: {\n  b: c\n}\n");
  expect(edited("a: [\n  b,\n  d, # of d\n  # of e\n  e,\n]\n", remove("a", 1))).toBe(
    "a: [\n  b,\n  # of e\n  e,\n]\n",
  );
});

it("removes whole lines with their own comment, and in brackets the comma", () => {
  expect(edited(network, remove("vpcs", "main", "subnets", "public"))).toBe(
    network.replace(/ +public: .*\n/, ""),
  );
  expect(edited(network, remove("vpcs", "main", "subnets", "public", "tier"))).toBe(
    network.replace(", tier: public", ""),
  );
  expect(edited("a: [b, c, d]\n", remove("a", 0), remove("a", 2))).toBe("a: [c]\n");
  expect(edited("a:\n  - b: c\n    d: e\n  - f\n", remove("a", 0, "b"))).toBe(
    "a:\n  - d: e\n  - f\n",
  );
  expect(edited("a:\n  # why\n  b: c\nd: e\n", remove("a", "b"))).toBe("a: {}\n  # why\nd: e\n");
});

it("renames, with the quotes that were there", () => {
  expect(edited("bukets: {}\n'x': 1\n", rename(["bukets"], "buckets"), rename(["x"], "y z"))).toBe(
    "buckets: {}\n'y z': 1\n",
  );
  expect(edited("a: 1\nb: 2\n", rename(["a"], "b"))).toBeUndefined();
});

it("touches of a list or map only what differs", () => {
  expect(
    edited("a: # one\n  b: 1 # two\n  c: 2 # three\n", set(["a"], { b: 1, c: 3, d: [4] })),
  ).toBe("a: # one\n  b: 1 # two\n  c: 3 # three\n  d: [4]\n");
  expect(edited("a:\n  - b # one\n  - c\n", set(["a"], ["b"]))).toBe("a:\n  - b # one\n");
  expect(edited("a:\n  - b\n  - c\nd: e\n", set(["a"], "*"))).toBe('a: "*"\nd: e\n');
});

it("keeps line ends, byte order marks and a missing last line end", () => {
  expect(edited("\ufeffa: b\r\nc:\r\n  d: e", set(["c", "f"], 1), set(["g"], { h: {} }))).toBe(
    "\ufeffa: b\r\nc:\r\n  d: e\r\n  f: 1\r\ng: { h: {} }",
  );
});

const shared = "a: &x { b: c }\nd: *x\ne: { f: *x }\n";

it("edits an anchor only where all of its aliases are meant", () => {
  expect(edited(shared, set(["a", "b"], "z"))).toBeUndefined();
  expect(edited(shared, set(["d", "b"], "z"))).toBeUndefined();
  expect(
    edited(shared, set(["a", "b"], "z"), set(["d", "b"], "z"), set(["e", "f", "b"], "z")),
  ).toBe("a: &x { b: z }\nd: *x\ne: { f: *x }\n");
  expect(edited(shared, set(["d"], { b: "z" }))).toBe(shared.replace("d: *x", "d: { b: z }"));
  expect(edited(shared, remove("e", "f"))).toBe("a: &x { b: c }\nd: *x\ne: {}\n");
});

it("writes into the file that holds the nearest parent", () => {
  const sources = {
    files: [
      { path: "x.yaml", text: "accounts:\n  x: { id: 1 }\nexpect: [a]\n" },
      { path: "y.yaml", text: "accounts:\n  y:\n    id: 2\nexpect: [b]\n" },
    ],
    overlays: [{ path: "prod.yaml", text: "accounts: { y: { name: p } }\n" }],
  };
  const result = applyEdits(sources, [
    set(["accounts", "y", "tags"], { a: "b" }),
    set(["accounts", "y", "name"], "q"),
    append(["expect"], "c"),
  ]);
  expect(result?.files.map(({ text }) => text)).toEqual([
    sources.files[0]?.text,
    "accounts:\n  y:\n    id: 2\n    tags: { a: b }\nexpect: [b, c]\n",
  ]);
  expect(result?.overlays?.map(({ text }) => text)).toEqual(["accounts: { y: { name: q } }\n"]);
});

it("makes nothing where the text cannot say it", () => {
  expect(edited("a: b\n", set(["a", "c"], 1))).toBeUndefined();
  expect(edited("a: [b]\n", set(["a", "c"], 1))).toBeUndefined();
  expect(edited("a: { b: c }\n", append(["a"], 1))).toBeUndefined();
  expect(edited("a: [b\n", set(["a"], 1))).toBeUndefined();
});

it("makes what goes together at once, and lets the rest wait", () => {
  const sources = { files: [{ path: "t.yaml", text: "a: { b: [c] }\n" }] };
  const fixes = [
    { edits: [append(["a", "b"], "d")] },
    { edits: [append(["a", "b"], "d"), append(["a", "b"], "e")] },
    { edits: [set(["a", "f"], 1)] },
    { edits: [set(["a", "f"], 2)] },
    { edits: [set(["a", "b", "x"], 2)] },
  ];
  const { sources: after, made, waiting, refused } = applyFixes(sources, fixes);
  expect(after.files[0]?.text).toBe("a: { b: [c, d, e], f: 1 }\n");
  expect(made).toEqual([fixes[0], fixes[1], fixes[2]]);
  expect(waiting).toEqual([fixes[3]]);
  expect(refused).toEqual([fixes[4]]);
});

it("writes what is new as what stands beside it", () => {
  const value = { principals: ["role/a"], bucket: "b", access: "read" };
  expect(edited("a:\n  b: { c: d }\n", set(["a", "e"], value))).toBe(
    "a:\n  b: { c: d }\n  e: { principals: [role/a], bucket: b, access: read }\n",
  );
  expect(edited("a:\n  b:\n    c: d\n", set(["a", "e"], value))).toBe(
    "a:\n  b:\n    c: d\n  e:\n    principals: [role/a]\n    bucket: b\n    access: read\n",
  );
  const long = `a:\n  b: { c: ${"d".repeat(120)} }\n`;
  expect(edited(long, set(["a", "e"], { f: "g".repeat(100) }))).toBe(
    `${long}  e: { f: ${"g".repeat(100)} }\n`,
  );
  expect(edited(`a: ["b", "c"]\nd:\n  - 'e'\n`, append(["a"], "x"), append(["d"], "y"))).toBe(
    `a: ["b", "c", "x"]\nd:\n  - 'e'\n  - 'y'\n`,
  );
  expect(edited(`a: ["b", c]\nd: 'e'\n`, append(["a"], "x"), set(["d"], ["e", "f"]))).toBe(
    `a: ["b", c, x]\nd: ['e', 'f']\n`,
  );
});

it("keeps columns", () => {
  const table = `a:
  one:   { cidr: 10.0.1.17/24, zone: z }  # of one
  two:   { cidr: 10.0.2.0/24,  zone: z }  # of two
  three: { cidr: 10.0.3.0/24,  zone: zz } # of three
`;
  expect(edited(table, set(["a", "one", "cidr"], "10.0.1.0/24"))).toBe(
    table.replace("17/24, ", "0/24,  "),
  );
  expect(edited(table, set(["a", "two", "zone"], "yy"))).toBe(
    table.replace("z }  # of two", "yy } # of two"),
  );
  expect(edited(table, set(["a", "two", "zone"], "wider"))).toBe(
    table.replace("z }  # of two", "wider } # of two"),
  );
  expect(edited("a   : 1\nbb  : 2\n", rename(["bb"], "ccc"))).toBe("a   : 1\nccc : 2\n");
  expect(edited("a: {b: 1, c: 2}\nd: {b: 10, c: 2}\n", set(["d", "b"], 5))).toBe(
    "a: {b: 1, c: 2}\nd: {b: 5, c: 2}\n",
  );
});

it("changes of a text over several lines only the words that differ", () => {
  const sql = (text: string, from: string, to: string) =>
    edited(text, set(["sql"], `SELECT a\n  FROM ${from} AS x\n`.replace(from, to)));
  const block = "sql: |\n  SELECT a\n    FROM b.c AS x\nd: e\n";
  expect(sql(block, "b.c", '"b".c')).toBe(block.replace("b.c", '"b".c'));
  expect(edited('a: "b\n  c d" # e\n', set(["a"], 'b "c" d'))).toBe('a: "b\n  \\"c\\" d" # e\n');
  expect(edited("a: 'b\n  c d'\n", set(["a"], "b c'c d"))).toBe("a: 'b\n  c''c d'\n");
  expect(edited("a: b\n  c d\n", set(["a"], "b c: d"))).toBe('a: "b c: d"\n');
  expect(edited("a: |\n  b\n  c\n", set(["a"], "x\ny\n"))).toBe('a: "x\\ny\\n"\n');
});

it("removes what is left empty where that is wanted, but no comment with it", () => {
  const removeAll = (...at: Edit["at"]): Edit => ({ kind: "remove", at, andEmpty: true });
  const text = "a:\n  b:\n    c: d # e\n  f: {g: h, i: j}\n  k: l\n";
  expect(edited(text, removeAll("a", "b", "c"))).toBe("a:\n  f: {g: h, i: j}\n  k: l\n");
  expect(edited(text, removeAll("a", "f", "g"))).toBe(text.replace("g: h, ", ""));
  expect(edited(text, removeAll("a", "f", "g"), removeAll("a", "f", "i"))).toBe(
    text.replace(/ {2}f.*\n/, ""),
  );
  expect(edited("a:\n  # why\n  b: c\nd: e\n", removeAll("a", "b"))).toBe("a: {}\n  # why\nd: e\n");
});
