import { inEnglish, verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import { mend, whyLeft, type Diagnostic, type Edit, type Sources } from "../src/index.ts";

/** What is found in a text: for each line `word: fix` a diagnostic with an edit that the case gives. */
function examinedBy(find: (text: string) => readonly Found[]) {
  return (
    sources: Sources,
  ): {
    readonly diagnostics: readonly Diagnostic[];
    readonly compiled: readonly Diagnostic[];
  } => {
    const [file] = sources.files;
    if (file === undefined) throw new Error("bug: one file is given.");
    const diagnostics = find(file.text).map(({ code, path, edits, severity = "warning" }) => ({
      code,
      severity,
      message: verbatim(`${code} of ${path}`),
      at: { file, start: 0, end: 1 },
      path: [path],
      related: [],
      ...(edits === undefined ? {} : { fix: { edits } }),
    }));
    return {
      diagnostics,
      compiled: diagnostics.filter(({ code }) => code.startsWith("compiled/")),
    };
  };
}

interface Found {
  readonly code: string;
  readonly path: string;
  readonly severity?: Diagnostic["severity"];
  readonly edits?: readonly Edit[];
}

const set = (name: string, value: number): Edit => ({ kind: "set", at: [name], value });

async function mendedBy(text: string, find: (text: string) => readonly Found[]) {
  const sources = { files: [{ path: "t.yaml", text }] };
  const examine = examinedBy(find);
  const result = await mend({ sources, examined: examine(sources) }, async (changed) =>
    examine(changed),
  );
  return {
    text: result.sources.files[0]?.text,
    mended: result.mended.map(({ code, path }) => `${code} ${path?.join(".")}`),
    left: result.examined.diagnostics.map((one) => {
      const reason = whyLeft(result, one);
      return `${one.code} ${one.path?.join(".")}: ${reason && inEnglish(reason)}`;
    }),
  };
}

it("mends in rounds what is found only then, or contradicts what was mended", async () => {
  const result = await mendedBy("a: 1\n", (text) => [
    ...(text.includes("b: 1") ? [{ code: "x/then", path: "b", edits: [set("b", 2)] }] : []),
    ...(text.includes("a: 1")
      ? [{ code: "x/first", path: "a", edits: [set("a", 2), set("b", 1)] }]
      : []),
    ...(text.includes("c")
      ? []
      : [{ code: "x/other", path: "a", edits: [set("a", 3), set("c", 1)] }]),
  ]);
  expect(result).toEqual({
    text: "a: 3\nb: 2\nc: 1\n",
    mended: ["x/first a", "x/then b", "x/other a"],
    left: [],
  });
});

it("takes back the one that does harm, and makes the others", async () => {
  const names = ["a", "b", "c", "d", "e"];
  const result = await mendedBy(names.map((name) => `${name}: 1\n`).join(""), (text) => [
    ...names.flatMap((name) =>
      text.includes(`${name}: 1`) ? [{ code: "x/one", path: name, edits: [set(name, 2)] }] : [],
    ),
    ...(text.includes("c: 2") ? [{ code: "y/worse", path: "c", severity: "error" as const }] : []),
  ]);
  expect(result.text).toBe("a: 2\nb: 2\nc: 1\nd: 2\ne: 2\n");
  expect(result.mended.toSorted()).toEqual(["x/one a", "x/one b", "x/one d", "x/one e"]);
  expect(result.left).toEqual([
    "x/one c: `--fix` leaves it: the result would have the error `y/worse`.",
  ]);
});

it("allows an error that was there before", async () => {
  const result = await mendedBy("a: 1\n", (text) => [
    { code: "y/known", path: "a", severity: "error" },
    ...(text.includes("b") ? [] : [{ code: "x/one", path: "a", edits: [set("b", 1)] }]),
  ]);
  expect(result.mended).toEqual(["x/one a"]);
});

it("ends where a fix has no effect, or cannot be made", async () => {
  const result = await mendedBy("a: &x { b: 1 }\nc: *x\n", () => [
    { code: "x/no-effect", path: "d", edits: [set("d", 1)] },
    { code: "x/shared", path: "a", edits: [{ kind: "set", at: ["a", "b"], value: 2 }] },
  ]);
  expect(result).toEqual({
    text: "a: &x { b: 1 }\nc: *x\nd: 1\n",
    mended: ["x/no-effect d"],
    left: [
      "x/no-effect d: `--fix` was tried, and changed nothing about it.",
      "x/shared a: `--fix` leaves it: its edits cannot be made in this text.",
    ],
  });
});

it("follows what a fix renames or moves, and allows what only comes to light", async () => {
  const result = await mendedBy("A: { x: [1, 1, bad] }\n", (text) => [
    ...(text.includes("A:")
      ? [{ code: "x/name", path: "A", edits: [{ kind: "rename" as const, at: ["A"], key: "a" }] }]
      : []),
    { code: "y/known", path: text.includes("A:") ? "A" : "a", severity: "error" },
  ]);
  expect(result.text).toBe("a: { x: [1, 1, bad] }\n");
  const light = await mendedBy("a: 1\n", (text) =>
    text.includes("a: 1")
      ? [{ code: "compiled/hides", path: "a", severity: "error", edits: [set("a", 2)] }]
      : [{ code: "y/hidden", path: "b", severity: "error" }],
  );
  expect(light.text).toBe("a: 2\n");
});

it("mends errors before what is only advised", async () => {
  const result = await mendedBy("a: 1\n", (text) => [
    { code: "x/advice", path: "a", edits: [set("a", 3)] },
    ...(text.includes("b")
      ? []
      : [{ code: "x/error", path: "b", severity: "error" as const, edits: [set("b", 1)] }]),
  ]);
  expect(result.mended).toEqual(["x/error b", "x/advice a"]);
});
