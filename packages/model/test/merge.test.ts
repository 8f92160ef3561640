import { expect, it } from "vitest";
import { toValue } from "../src/document/document.ts";
import { locate } from "../src/document/locate.ts";
import { applyOverlay, mergeParts } from "../src/document/merge.ts";
import type { MapNode } from "../src/document/node.ts";
import { readDocument } from "../src/document/read-document.ts";
import { worded } from "./in-words.ts";

function part(path: string, text: string): { readonly root: MapNode | undefined } {
  const { root, diagnostics } = readDocument({ path, text });
  expect(diagnostics).toEqual([]);
  return { root };
}

function merged(...texts: readonly string[]) {
  return mergeParts(texts.map((text, index) => part(`part-${index + 1}.yaml`, text)));
}

function overlaid(base: string, overlay: string): unknown {
  const root = applyOverlay(part("base.yaml", base).root, part("prod.yaml", overlay).root);
  return root && toValue(root);
}

it("merges the maps of several files deeply", () => {
  const { root, diagnostics } = merged(
    "name: n\naccounts:\n  x:\n    users: {a: {}}\n",
    "accounts:\n  x:\n    users: {b: {}}\n    roles: {c: {}}\n  y: {}\n",
    "expect: [d]\n",
  );
  expect(diagnostics).toEqual([]);
  expect(root && toValue(root)).toEqual({
    name: "n",
    accounts: { x: { users: { a: {}, b: {} }, roles: { c: {} } }, y: {} },
    expect: ["d"],
  });
});

it("lets every file repeat what is equal", () => {
  const { root, diagnostics } = merged(
    "cloister: 1\na: [b, {c: 1}]\n",
    'cloister: 1\na:\n- "b"\n- c: 1\n',
  );
  expect(diagnostics).toEqual([]);
  expect(root && toValue(root)).toEqual({ cloister: 1, a: ["b", { c: 1 }] });
});

const conflicts: readonly (readonly [what: string, one: string, other: string])[] = [
  ["two scalars", "1", "2"],
  ["a number and a text", "1", '"1"'],
  ["two lists", "[1, 2]", "[1]"],
  ["two lists in another order", "[1, 2]", "[2, 1]"],
  ["lists of different maps", "[{c: 1}]", "[{c: 1, d: 2}]"],
  ["a scalar and a list", "1", "[1]"],
  ["a scalar and a map", "1", "{c: 1}"],
  ["a list and a map", "[1]", "{c: 1}"],
  ["a written null and a value", "null", "1"],
];

for (const [what, one, other] of conflicts) {
  it(`reports ${what} at both places and keeps the first`, () => {
    const { root, diagnostics } = merged(`a: { b: ${one} }\n`, `# c\na: { b: ${other} }\n`);
    expect(diagnostics.map(worded)).toMatchObject([
      {
        code: "document/written-twice",
        severity: "error",
        message: "`a.b` is written in two files, with different values.",
        at: { file: { path: "part-2.yaml" } },
        related: [{ at: { file: { path: "part-1.yaml" } }, message: "the other value" }],
      },
    ]);
    expect(root && toValue(root)).toEqual(toValueOf(`a: { b: ${one} }\n`));
  });
}

function toValueOf(text: string): unknown {
  const { root } = part("t", text);
  return root && toValue(root);
}

it("lets a key with nothing after it give way to a value", () => {
  for (const texts of [
    ["a:\n", "a: {b: 1}\n"],
    ["a: {b: 1}\n", "a:\n"],
  ]) {
    const { root, diagnostics } = merged(...texts);
    expect(diagnostics).toEqual([]);
    expect(root && toValue(root)).toEqual({ a: { b: 1 } });
  }
});

it("keeps the file and place of every piece", () => {
  const { root } = merged("a: {b: 1}\n", "# second\na: {c: 2}\n");
  expect(locate({ root }, ["a", "b"])).toMatchObject({
    file: { path: "part-1.yaml" },
    start: 7,
    end: 8,
  });
  expect(locate({ root }, ["a", "c"])).toMatchObject({
    file: { path: "part-2.yaml" },
    start: 16,
    end: 17,
  });
  expect(locate({ root }, ["a", "c"], "key")).toMatchObject({
    file: { path: "part-2.yaml" },
    start: 13,
  });
});

it("leaves out a part that could not be read", () => {
  const { root, diagnostics } = mergeParts([{ root: undefined }, part("b.yaml", "a: 1\n")]);
  expect(diagnostics).toEqual([]);
  expect(root && toValue(root)).toEqual({ a: 1 });
  expect(mergeParts([]).root).toBeUndefined();
});

it("does not change the parts", () => {
  const one = part("a.yaml", "a: {b: 1}\n");
  mergeParts([one, part("b.yaml", "a: {c: 2}\n")]);
  applyOverlay(one.root, part("c.yaml", "a: {b: null}\n").root);
  expect(one.root && toValue(one.root)).toEqual({ a: { b: 1 } });
});

it("replaces scalars and lists by those of an overlay", () => {
  expect(overlaid("a: 1\nb: [1, 2]\nc: {d: 1, e: 2}\n", "a: x\nb: [3]\nc: {d: 3}\n")).toEqual({
    a: "x",
    b: [3],
    c: { d: 3, e: 2 },
  });
});

it("lets an overlay put one kind of value in place of another", () => {
  expect(overlaid("a: {b: 1}\nc: 2\n", "a: 3\nc: {d: 4}\n")).toEqual({ a: 3, c: { d: 4 } });
});

it("removes what an overlay sets to null", () => {
  expect(overlaid("a: 1\nb: {c: 1, d: 2}\n", "a: null\nb: {c: null}\ne: null\n")).toEqual({
    b: { d: 2 },
  });
});

it("leaves no null in what only the overlay writes", () => {
  expect(overlaid("a: 1\n", "b: {c: {d: null, e: 1}}\na: {f: null}\n")).toEqual({
    a: {},
    b: { c: { e: 1 } },
  });
});

it("takes the side that is there", () => {
  const { root } = part("a.yaml", "a: 1\n");
  expect(applyOverlay(root, undefined)).toBe(root);
  expect(applyOverlay(undefined, root)).toEqual(root);
});

it("points into the overlay for what the overlay says", () => {
  const root = applyOverlay(
    part("base.yaml", "a: {b: 1}\n").root,
    part("prod.yaml", "a: {b: 22}\n").root,
  );
  expect(locate({ root }, ["a", "b"])).toMatchObject({
    file: { path: "prod.yaml" },
    start: 7,
    end: 9,
  });
  expect(locate({ root }, ["a"])).toMatchObject({ file: { path: "base.yaml" } });
});
