import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Lexer } from "yaml";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Edit, Path } from "../src/diagnostics/diagnostic.ts";
import { toValue } from "../src/document/document.ts";
import { readDocument } from "../src/document/read-document.ts";
import { applyEdits } from "../src/edit/apply-fixes.ts";
import { positionAt } from "../src/source/position.ts";
import { locate } from "../src/document/locate.ts";
import { randomFrom, seeds } from "./yaml-mutations.ts";
import { editedValue, isMap, pathsIn, valueAt } from "./edited-value.ts";
import { printYaml, topologyData, type Data } from "./yaml-printing.ts";

type Random = (below: number) => number;

const values: readonly [Data, ...Data[]] = [
  "x",
  "10.0.0.0/16",
  "1",
  "",
  "a, b",
  "it's",
  "# no",
  "true",
  "- x",
  "::/0",
  "a: b",
  "null",
  7,
  true,
  null,
  -1.5,
  [],
  {},
  ["a", "b"],
  { a: "b" },
  { a: { b: { c: 1 }, d: [{ e: "f" }, "g"] } },
  [[1], { a: null }],
];

/** An edit that can be made of a value. */
function randomEdit(value: unknown, random: Random): Edit {
  const pick = <T>(items: readonly [T, ...T[]]): T => items[random(items.length)] ?? items[0];
  const at = pick([[], ...pathsIn(value)]);
  const found = valueAt(value, at);
  const name = pick(["new", "a", "x y", "1", "非公開", "0.0.0.0/0"]);
  const isNothing = found === null;
  const isList = Array.isArray(found);
  if (isList && random(2) === 0) return { kind: "append", at, value: pick(values) };
  if ((isMap(found) || isNothing) && random(2) === 0) {
    const path = random(3) === 0 ? [...at, name, "deeper"] : [...at, name];
    return random(4) === 0
      ? { kind: "append", at: path, value: pick(values) }
      : { kind: "set", at: path, value: pick(values) };
  }
  if (at.length === 0) return { kind: "set", at: [name], value: pick(values) };
  const parent = valueAt(value, at.slice(0, -1));
  const choice = random(3);
  if (choice === 0) return { kind: "remove", at };
  if (choice === 1 && isMap(parent) && !Object.hasOwn(parent, name)) {
    return { kind: "rename", at, key: name };
  }
  return { kind: "set", at, value: pick(values) };
}

/** Items of lists have no name of their own to start from. */
function named(path: Path): Path {
  return path.slice(0, path.findLastIndex((step) => typeof step === "string") + 1);
}

function commentsIn(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((lexeme) => lexeme.startsWith("#"));
}

interface Judged {
  readonly isMade: boolean;
}

function judge(text: string, random: Random): Judged {
  const file = { path: "topology.yaml", text };
  const { root } = readDocument(file);
  if (root === undefined) return { isMade: true };
  const value = toValue(root);
  const edit = randomEdit(value, random);
  const wanted = editedValue(value, edit);
  const result = applyEdits({ files: [file] }, [edit])?.files[0];
  if (result === undefined) return { isMade: wanted === undefined };
  const after = readDocument(result).root;
  const about = `${JSON.stringify(edit)}\n${text}\n=====>\n${result.text}`;
  expect(after && toValue(after), about).toEqual(wanted);
  expectComments(text, result.text, edit, { about, found: valueAt(value, edit.at) });
  // What lost its last entry gets empty brackets beside its name.
  const holder = edit.kind === "remove" ? edit.at.slice(0, -1) : edit.at;
  expectSameLines(file, result, locate({ root }, named(holder)), { about, edit, value });
  return { isMade: true };
}

function expectComments(
  before: string,
  after: string,
  edit: Edit,
  { about, found }: { readonly about: string; readonly found: unknown },
): void {
  const [old, now] = [commentsIn(before), commentsIn(after)];
  const isTakenAway = edit.kind === "remove" || (edit.kind === "set" && typeof found === "object");
  if (!isTakenAway) {
    expect(now, about).toEqual(old);
    return;
  }
  // A subsequence: none is new, none is moved.
  let at = 0;
  for (const comment of now) {
    at = old.indexOf(comment, at) + 1;
    expect(at, about).toBeGreaterThan(0);
  }
}

/** Only lines of the edited thing itself and the line before it, or the end of what holds it, may differ. */
function expectSameLines(
  before: { readonly path: string; readonly text: string },
  after: { readonly text: string },
  place: { readonly start: number },
  { about, edit, value }: { readonly about: string; readonly edit: Edit; readonly value: unknown },
): void {
  const old = before.text.split("\n");
  const now = after.text.split("\n");
  const same = old.findIndex((line, index) => line !== now[index]);
  if (same === -1) return;
  const isThere = valueAt(value, edit.at) !== undefined;
  const first = positionAt(before, place.start).line;
  // A name is edited on its own line or below it; the line before may get or lose the line end between them.
  if (isThere) expect(same + 1, about).toBeGreaterThanOrEqual(first - 1);
  const isOneLine =
    edit.kind === "rename" ||
    (isThere &&
      edit.kind === "set" &&
      isScalar(edit.value) &&
      isScalar(valueAt(value, edit.at)) &&
      valueAt(value, edit.at) !== null);
  if (isOneLine && old.length === now.length) {
    expect(old.filter((line, index) => line !== now[index]).length, about).toBeLessThanOrEqual(1);
  }
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

const folder = fileURLToPath(new URL("../../../", import.meta.url));
const written = ["fixtures", "examples"].flatMap((name) =>
  readdirSync(folder + name, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("topology.yaml") && !path.includes("expected"))
    .map((path) => readFileSync(`${folder}${name}/${path}`, "utf8")),
);

function judgeAll(texts: readonly string[], rounds: number, seed: number): number {
  const random = randomFrom(seed);
  let made = 0;
  for (let round = 0; round < rounds; round += 1) {
    const text = texts[random(texts.length)] ?? "";
    if (judge(text, random).isMade) made += 1;
  }
  return made / rounds;
}

it("makes random edits of real topologies, and nothing else", () => {
  expect(judgeAll(written, 1000, 1)).toBeGreaterThan(0.97);
});

it("makes random edits of every notation, and nothing else", () => {
  expect(judgeAll(seeds, 2000, 2)).toBeGreaterThan(0.9);
});

it("makes random edits of random documents, or leaves them", () => {
  let made = 0;
  let all = 0;
  fc.assert(
    fc.property(topologyData, fc.integer({ min: 0, max: 2 ** 30 }), (data, seed) => {
      const random = randomFrom(seed);
      all += 1;
      if (judge(printYaml(data, random), random).isMade) made += 1;
    }),
    { numRuns: 2000, seed: 3 },
  );
  expect(made / all).toBeGreaterThan(0.9);
});
