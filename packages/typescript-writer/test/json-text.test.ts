import * as fc from "fast-check";
import { expect, it } from "vitest";
import { jsonText } from "../src/index.ts";
import { hostileText } from "./arbitrary-code.ts";

it("reads back as the same value and hides nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(hostileText, hostileText)), (value) => {
      const text = jsonText(value);
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
    }),
    { numRuns: 1_000 },
  );
});

it("keeps the order of keys, also of one that sets prototypes elsewhere", () => {
  const value = Object.fromEntries([
    ["b", 1],
    ["__proto__", { a: [] }],
    ["a", undefined],
  ]);
  expect(jsonText(value)).toBe('{\n  "b": 1,\n  "__proto__": {\n    "a": []\n  }\n}\n');
});

it("refuses what JSON would change or drop", () => {
  for (const lost of [Number.NaN, Infinity, () => 1, Symbol("a")]) {
    expect(() => jsonText({ a: [lost] })).toThrow("bug: ");
  }
  expect(() => jsonText(undefined)).toThrow("bug: ");
});
