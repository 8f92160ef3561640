import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { constant, object, printFile } from "../src/index.ts";
import type { Code } from "../src/index.ts";
import { hostileText } from "./arbitrary-code.ts";
import { evaluate, expressionOf } from "./evaluate.ts";

interface Example {
  readonly code: Code;
  readonly value: unknown;
}

const key = fc.oneof(
  hostileText,
  fc.constantFrom("__proto__", "constructor", "toString", "aws:SourceVpce", "1", "01", "-1", "if"),
);

const literal = fc.oneof(
  hostileText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const example = fc.letrec<{ any: Example }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    literal.map((value) => ({ code: value, value })),
    fc.array(tie("any"), { maxLength: 5 }).map((items) => ({
      code: items.map((item) => item.code),
      value: items.map((item) => item.value),
    })),
    fc
      .uniqueArray(fc.tuple(key, tie("any")), { maxLength: 5, selector: ([name]) => name })
      .map((fields) => ({
        code: object(fields.map(([name, field]) => [name, field.code] as const)),
        value: Object.fromEntries(fields.map(([name, field]) => [name, field.value])),
      })),
  ),
})).any;

function print(code: Code): string {
  return printFile({ body: [constant("value", code)] });
}

it("reads back as the value, whatever its keys and strings are", () => {
  fc.assert(
    fc.property(fc.array(example, { minLength: 10, maxLength: 20 }), (examples) => {
      const printed = print(examples.map(({ code }) => code));
      const values = examples.map(({ value }) => value);
      // Vitest's own comparison does not look at a field named `__proto__`.
      expect(isDeepStrictEqual(evaluate(expressionOf(printed)), values)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

it("leaves out a field that is undefined and keeps the order of pairs", () => {
  expect(print(object({ b: 1, a: undefined, c: null }))).toBe(
    "const value = {\n  b: 1,\n  c: null,\n};\n",
  );
  expect(
    print(
      object([
        ["b", 1],
        ["1", 2],
      ]),
    ),
  ).toBe('const value = {\n  b: 1,\n  "1": 2,\n};\n');
  expect(print(object({ a: undefined }))).toBe("const value = {};\n");
});

it("quotes the keys that need it and no others", () => {
  const keys = ["plain", "aws:SourceVpce", "class", "名前", "データ・基盤", "01", "__proto__", "𞥀"];
  expect(print(object(keys.map((one) => [one, 1] as const))).match(/^ {2}.*(?=: 1,$)/gmu)).toEqual([
    "  plain",
    '  "aws:SourceVpce"',
    "  class",
    "  名前",
    '  "データ・基盤"',
    '  "01"',
    '  ["__proto__"]',
    '  "\\ud83a\\udd40"',
  ]);
});

it("refuses a number that has no literal, and keeps the sign of zero", () => {
  for (const number of [Number.NaN, Infinity, -Infinity]) {
    expect(() => print([1, number])).toThrow(`bug: ${number} has no literal`);
  }
  expect(print([-0, 1e21, 1e-7])).toBe("const value = [-0, 1e21, 1e-7];\n");
});
