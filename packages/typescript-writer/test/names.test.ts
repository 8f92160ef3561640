import * as fc from "fast-check";
import { expect, it } from "vitest";
import { constant, identifier, printFile, toIdentifier, uniqueNames } from "../src/index.ts";
import { hostileText } from "./arbitrary-code.ts";
import { evaluate } from "./evaluate.ts";

it.each([
  ["private-1", "private1", "Private1"],
  ["s3bucket-xxxx", "s3bucketXxxx", "S3bucketXxxx"],
  ["cross_table2025", "crossTable2025", "CrossTable2025"],
  ["VPC main", "vpcMain", "VPCMain"],
  ["AWSGlue", "awsGlue", "AWSGlue"],
  ["非公開-サブネット", "非公開サブネット", "非公開サブネット"],
  ["データ・基盤", "データ基盤", "データ基盤"],
  ["2025", "_2025", "_2025"],
  ["class", "class_", "Class"],
  ["constructor", "constructor_", "Constructor"],
  ["function", "function_", "Function_"],
  ["---", "unnamed", "Unnamed"],
  ["a\u3164b\u200bc", "aBC", "ABC"],
])("names %s %s or %s", (text, camel, pascal) => {
  expect(toIdentifier(text, "camel")).toBe(camel);
  expect(toIdentifier(text, "pascal")).toBe(pascal);
});

it("makes a declarable name of any text, and one that a line can hold", () => {
  const text = fc.oneof(hostileText, fc.string({ unit: "grapheme", minLength: 66, maxLength: 70 }));
  fc.assert(
    fc.property(fc.array(text, { minLength: 10, maxLength: 20 }), (texts) => {
      const unique = uniqueNames();
      const names = texts.flatMap((one) => [
        unique(toIdentifier(one, "camel")),
        unique(toIdentifier(one, "pascal")),
      ]);
      const classes = names.map((name) => `class ${name} {} const _${name} = ${name};`);
      expect(evaluate(`(() => { ${classes.join(" ")} return true; })()`)).toBe(true);
      expect(names.every((name) => [...name].length <= 68)).toBe(true);
      printFile({ body: names.map((name) => constant(name, identifier(name))) });
    }),
    { numRuns: 700 },
  );
});

it("names plain words the short way as it would the long way", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "b", "z", "A", "Z", "0", "9"),
    minLength: 1,
    maxLength: 5,
  });
  const plain = fc.array(word, { maxLength: 15 }).map((words) => words.join("-"));
  const style = fc.constantFrom("camel" as const, "pascal" as const);
  fc.assert(
    fc.property(plain, style, (text, one) => {
      expect(toIdentifier(text, one)).toBe(toIdentifier(`\u200b${text}`, one));
    }),
    { numRuns: 3_000 },
  );
});

it("gives each name once, in the order in which they are asked for", () => {
  const unique = uniqueNames(["scope"]);
  const wanted = ["private1", "private1", "private1_2", "private1", "scope", "class", "Private1"];
  expect(wanted.map(unique)).toEqual([
    "private1",
    "private1_2",
    "private1_2_2",
    "private1_3",
    "scope_2",
    "class_2",
    "Private1",
  ]);
});

it("gives many equal names in linear time", () => {
  const unique = uniqueNames();
  const names = Array.from({ length: 50_000 }, () => unique("subnet"));
  expect(new Set(names).size).toBe(names.length);
});

it("refuses a name that cannot be declared or referred to", () => {
  expect(() => printFile({ body: [constant("class", 1)] })).toThrow("bug: ");
  expect(() => identifier("a b")).toThrow("bug: ");
});
