import * as fc from "fast-check";
import { expect, it } from "vitest";
import { constant, printFile, stringLiteral, template } from "../src/index.ts";
import { hostileText } from "./arbitrary-code.ts";
import { evaluate, expressionOf } from "./evaluate.ts";

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

it("reads back as the text it was made from, and hides nothing", () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 20, maxLength: 30 }), (texts) => {
      const list = `[${texts.map(stringLiteral).join()}]`;
      expect(evaluate(list)).toEqual(texts);
      expect(list).not.toMatch(invisible);
    }),
    { numRuns: 1_000 },
  );
});

it("holds the text between the expressions of a template", () => {
  const part = fc.tuple(hostileText, hostileText, hostileText);
  fc.assert(
    fc.property(fc.array(part, { minLength: 10, maxLength: 20 }), (parts) => {
      const templates = parts.map(([before, inner, after]) => template([before, after], [inner]));
      const printed = printFile({ body: [constant("value", templates)] });
      expect(evaluate(expressionOf(printed))).toEqual(parts.map((texts) => texts.join("")));
      expect(printed.replaceAll("\n", "")).not.toMatch(invisible);
    }),
    { numRuns: 700 },
  );
});

it("prefers double quotes unless single ones need fewer escapes", () => {
  expect(stringLiteral("it's")).toBe(`"it's"`);
  expect(stringLiteral('say "yes"')).toBe(`'say "yes"'`);
  expect(stringLiteral(`'"`)).toBe(`"'\\""`);
});

it("keeps every visible letter", () => {
  expect(stringLiteral("非公開サブネット 👍 é")).toBe('"非公開サブネット 👍 é"');
});

it("refuses a template whose parts do not surround its expressions", () => {
  expect(() => template(["a"], ["b"])).toThrow("bug: 1 parts around 1 expressions");
});
