import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Part, Path } from "../src/diagnostics/diagnostic.ts";
import { type Document, toValue } from "../src/document/document.ts";
import { locate } from "../src/document/locate.ts";
import { readDocument } from "../src/document/read-document.ts";
import { resolveFinding } from "../src/document/to-diagnostic.ts";

const text = `# a topology
name: closed
accounts:
  x:
    id: "111"
    vpcs: { main: { cidr: 10.0.0.0/16 } }
    users:
    empty: {}
expect:
  - can: { who: a }
  - closed:
      at: b
  - c
  - {
      only: d,
    }
`;
const document: Document = readDocument({ path: "topology.yaml", text });

const places: readonly (readonly [
  what: string,
  path: Path,
  part: Part | undefined,
  shown: string,
])[] = [
  ["a scalar by its text", ["name"], undefined, "closed"],
  ["a quoted scalar with its quotes", ["accounts", "x", "id"], undefined, '"111"'],
  ["a map by its key", ["accounts", "x"], undefined, "x"],
  ["a flow map by its key", ["accounts", "x", "vpcs"], undefined, "vpcs"],
  ["an empty map by its key", ["accounts", "x", "empty"], undefined, "empty"],
  ["a list by its key", ["expect"], undefined, "expect"],
  ["a missing value by its key", ["accounts", "x", "users"], undefined, "users"],
  ["the key of a scalar when asked for", ["name"], "key", "name"],
  ["the key of a scalar deep down", ["accounts", "x", "vpcs", "main", "cidr"], "key", "cidr"],
  ["a missing field by the block that lacks it", ["accounts", "x", "region"], undefined, "x"],
  [
    "a missing field by its parent, asked for the key too",
    ["accounts", "y", "id"],
    "key",
    "accounts",
  ],
  ["what is below a scalar by the key of the scalar", ["name", "first", 0], undefined, "name"],
  ["what is behind the end of a list by the list", ["expect", 9], undefined, "expect"],
  ["an index into a map by the map", ["accounts", 0], undefined, "accounts"],
  ["a short list item whole", ["expect", 2], undefined, "c"],
  ["a map on one line of a list whole", ["expect", 0], undefined, "can: { who: a }"],
  ["a longer map in a list by its first key", ["expect", 1], undefined, "closed"],
  ["a flow map over several lines by its first key", ["expect", 3], undefined, "only"],
  ["the root by its first key", [], undefined, "name"],
  ["a missing field of the root by the first key", ["region"], undefined, "name"],
];

for (const [what, path, part, shown] of places) {
  it(`points at ${what}`, () => {
    const { file, start, end } = locate(document, path, part);
    expect(file.text.slice(start, end)).toBe(shown);
  });
}

it("takes a number in a path for the key that it spells", () => {
  const numbers: Document = readDocument({ path: "t", text: '"80": http\n' });
  expect(locate(numbers, [80])).toMatchObject({ start: 6, end: 10 });
});

it("is our bug to locate something in a document without a root", () => {
  expect(() => locate({ root: undefined }, ["a"])).toThrow(/^bug: /);
});

it("turns a finding into a diagnostic", () => {
  const diagnostic = resolveFinding(document, {
    code: "network/no",
    rule: "NET-001",
    severity: "warning",
    message: verbatim("No."),
    at: ["name"],
    related: [{ at: ["accounts", "x", "id"], part: "key", message: verbatim("because of this") }],
    help: verbatim("Do."),
  });
  const file = document.root?.file;
  expect(diagnostic).toEqual({
    code: "network/no",
    rule: "NET-001",
    severity: "warning",
    message: verbatim("No."),
    at: { file, start: 19, end: 25 },
    path: ["name"],
    related: [{ at: { file, start: 45, end: 47 }, message: verbatim("because of this") }],
    help: verbatim("Do."),
  });
});

it("adds nothing to a finding that says little", () => {
  const diagnostic = resolveFinding(document, {
    code: "a/b",
    severity: "error",
    message: verbatim("No."),
    at: [],
    part: "key",
  });
  expect(Object.keys(diagnostic).toSorted()).toEqual([
    "at",
    "code",
    "message",
    "path",
    "related",
    "severity",
  ]);
});

it("gives plain data", () => {
  expect(document.root && toValue(document.root)).toEqual({
    name: "closed",
    accounts: {
      x: { id: "111", vpcs: { main: { cidr: "10.0.0.0/16" } }, users: null, empty: {} },
    },
    expect: [{ can: { who: "a" } }, { closed: { at: "b" } }, "c", { only: "d" }],
  });
});

it("makes own properties of the names that every object inherits", () => {
  const source =
    "__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\ntoString: 1\n";
  const { root } = readDocument({ path: "t", text: source });
  const value = root && toValue(root);
  expect(Object.keys(value ?? {})).toEqual(["__proto__", "constructor", "toString"]);
  expect(JSON.stringify(value)).toBe(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1}',
  );
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect("polluted" in {}).toBe(false);
});
