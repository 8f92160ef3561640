import { verbatim } from "@cloister/texts";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../src/diagnostics/did-you-mean.ts";
import { toJson } from "../src/diagnostics/render-json.ts";
import { sortDiagnostics } from "../src/diagnostics/sort.ts";
import { lineAt, positionAt } from "../src/source/position.ts";
import type { SourceFile } from "../src/source/source-file.ts";
import { inWords } from "./in-words.ts";

const file: SourceFile = { path: "b.yaml", text: "a: b\nc: 😀d\r\n\ne" };

const positions: readonly (readonly [offset: number, line: number, column: number])[] = [
  [0, 1, 1],
  [4, 1, 5],
  [5, 2, 1],
  [10, 2, 6],
  [11, 2, 7],
  [13, 3, 1],
  [14, 4, 1],
  [15, 4, 2],
  [99, 4, 2],
  [-1, 1, 1],
];

for (const [offset, line, column] of positions) {
  it(`finds offset ${offset} at ${line}:${column}`, () => {
    expect(positionAt(file, offset)).toEqual({ line, column });
  });
}

it("agrees with counting, at every offset of any text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "\n", "\r\n", "😀")), (pieces) => {
      const source = { path: "t", text: pieces.join("") };
      for (let offset = 0; offset <= source.text.length; offset += 1) {
        const before = source.text.slice(0, offset).split("\n");
        expect(positionAt(source, offset)).toEqual({
          line: before.length,
          column: (before.at(-1) ?? "").length + 1,
        });
      }
    }),
    { seed: 1 },
  );
});

it("gives lines without their ends", () => {
  expect([1, 2, 3, 4, 5].map((line) => lineAt(file, line))).toEqual([
    { start: 0, text: "a: b" },
    { start: 5, text: "c: 😀d" },
    { start: 13, text: "" },
    { start: 14, text: "e" },
    { start: 15, text: "" },
  ]);
});

function diagnostic(
  part: Omit<Partial<Diagnostic>, "path"> & { readonly start?: number; readonly path?: string },
): Diagnostic {
  const { start = 0, path, ...rest } = part;
  const in_ = path === undefined ? file : { path, text: file.text };
  return {
    code: "a/b",
    severity: "error",
    message: verbatim("M."),
    at: { file: in_, start, end: start + 1 },
    related: [],
    ...rest,
  };
}

it("gives every field of a diagnostic to machines", () => {
  const full = diagnostic({
    rule: "NET-001",
    help: verbatim("H."),
    at: { file, start: 0, end: 6 },
    related: [{ at: { file, start: 5, end: 5 }, message: verbatim("R") }],
  });
  expect(toJson([full])).toEqual([
    {
      code: "a/b",
      rule: "NET-001",
      severity: "error",
      message: "M.",
      help: "H.",
      file: "b.yaml",
      line: 1,
      column: 1,
      endLine: 2,
      endColumn: 2,
      related: [{ message: "R", file: "b.yaml", line: 2, column: 1, endLine: 2, endColumn: 1 }],
      cause: null,
    },
  ]);
});

it("gives null to machines where nothing is said", () => {
  expect(toJson([diagnostic({})])).toMatchObject([{ rule: null, help: null, related: [] }]);
});

const inOrder: readonly Diagnostic[] = [
  diagnostic({ path: "A.yaml", start: 9 }),
  diagnostic({ path: "a.yaml", start: 9 }),
  diagnostic({ start: 0 }),
  diagnostic({ at: { file, start: 0, end: 2 } }),
  diagnostic({ start: 1, severity: "error", code: "a/z" }),
  diagnostic({ start: 1, severity: "warning", code: "a/y" }),
  diagnostic({ start: 1, severity: "info", code: "a/x" }),
  diagnostic({ start: 2, code: "a/c" }),
  diagnostic({ start: 2, code: "a/d" }),
  diagnostic({ start: 2, code: "a/d", message: verbatim("N.") }),
  diagnostic({ start: 10 }),
];

it("sorts by path, place, severity, code and message, from any order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...inOrder], { minLength: inOrder.length }), (shuffled) => {
      const sorted = sortDiagnostics(shuffled);
      expect(sorted).toHaveLength(inOrder.length);
      expect(sorted.every((one, index) => one === inOrder[index])).toBe(true);
    }),
    { seed: 1 },
  );
});

it("says the same once, and keeps what differs in message or span", () => {
  expect(sortDiagnostics([...inOrder, ...inOrder])).toEqual(inOrder);
});

it("keeps the same diagnostic once although only one of the two has more to show", () => {
  const related = [{ at: { file, start: 3, end: 4 }, message: verbatim("R") }];
  expect(sortDiagnostics([diagnostic({ related }), diagnostic({})])).toEqual([diagnostic({})]);
});

const guesses: readonly (readonly [
  word: string,
  candidates: readonly string[],
  guess: string | undefined,
])[] = [
  ["subent", ["subnet", "vpc"], "subnet"],
  ["sunbet", ["subnet"], "subnet"],
  ["subnt", ["subnet"], "subnet"],
  ["subnnet", ["subnet"], "subnet"],
  ["Subnets", ["subnets"], "subnets"],
  ["instanceTenancyy", ["instanceTenancy", "instanceType"], "instanceTenancy"],
  ["private-4", ["private-2", "private-1", "public"], "private-1"],
  ["banana", ["subnet", "vpc"], undefined],
  ["x", ["y"], undefined],
  ["x", ["X"], "X"],
  ["az", ["a1"], undefined],
  ["vpc", ["vpcs"], "vpcs"],
  ["", ["a", ""], undefined],
  ["main", ["main"], undefined],
  ["main", [], undefined],
  ["ca", ["abc"], undefined],
];

for (const [word, candidates, guess] of guesses) {
  it(`takes ${JSON.stringify(word)} for ${guess ?? "nothing"} among ${JSON.stringify(candidates)}`, () => {
    expect(didYouMean(word, candidates)).toBe(guess);
    expect(didYouMean(word, candidates.toReversed())).toBe(guess);
  });
}

it("suggests in a sentence, or not at all", () => {
  expect(inWords(suggest("mian", ["main"]))).toBe("Did you mean `main`?");
  expect(suggest("mian", ["vpc"])).toBeUndefined();
});

it("never suggests more slips than it allows, compared with the plain algorithm", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 5 }), (word, candidates) => {
      const allowed = Math.min(Math.floor(word.length * 0.4), 4);
      const close = candidates
        .filter((candidate) => candidate !== word)
        .map((candidate) => ({ candidate, slips: plainSlips(word, candidate) }))
        .filter(({ slips }) => slips <= allowed)
        .toSorted(
          (one, other) => one.slips - other.slips || (one.candidate < other.candidate ? -1 : 1),
        );
      expect(didYouMean(word, candidates)).toBe(close[0]?.candidate);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

/** Optimal string alignment, cell by cell. */
function plainSlips(one: string, other: string): number {
  const cell = (row: number, column: number): number => {
    if (row === 0 || column === 0) return row + column;
    const replaced =
      (table[row - 1]?.[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
    const least = Math.min(
      (table[row - 1]?.[column] ?? 0) + 1,
      (table[row]?.[column - 1] ?? 0) + 1,
      replaced,
    );
    const isSwap =
      row > 1 &&
      column > 1 &&
      one[row - 1] === other[column - 2] &&
      one[row - 2] === other[column - 1];
    return isSwap ? Math.min(least, (table[row - 2]?.[column - 2] ?? 0) + 1) : least;
  };
  const table: number[][] = [];
  for (let row = 0; row <= one.length; row += 1) {
    table.push([]);
    for (let column = 0; column <= other.length; column += 1) table[row]?.push(cell(row, column));
  }
  return table[one.length]?.[other.length] ?? 0;
}

it("finds a name among ten thousand, and gets through very long ones", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `subnet-in-account-${index}`);
  expect(didYouMean("subnet-in-acount-77", names)).toBe("subnet-in-account-77");
  didYouMean("x".repeat(100_000), ["x".repeat(100_003), "y".repeat(100_000)]);
});
