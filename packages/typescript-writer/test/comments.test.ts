import { transform } from "esbuild";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  call,
  comment,
  docComment,
  functionDeclaration,
  identifier,
  interfaceDeclaration,
  printFile,
  raw,
  statement,
} from "../src/index.ts";
import type { Statement } from "../src/index.ts";
import { hostileText } from "./arbitrary-code.ts";

const directives =
  "@ts-ignore @ts-nocheck @deprecated eslint-disable oxlint-disable-line oxfmt-ignore prettier-ignore " +
  "c8 # #region #__PURE__ / ! <reference global istanbul";

const prose = fc
  .array(fc.oneof(hostileText, fc.constantFrom(...directives.split(" "), "word", "説明")), {
    maxLength: 25,
  })
  .map((words) => words.join(" "));

function run(index: number): Statement {
  return statement(call(identifier("run"), [index]));
}

function print(body: readonly Statement[]): string {
  return printFile({ body });
}

it("leaves no way out of a comment: the statements around it are all there is", async () => {
  const described = (text: string, index: number) => [
    comment(text),
    run(index),
    docComment(text),
    functionDeclaration({
      name: `f${index}`,
      doc: text,
      parameters: [],
      body: [run(index), comment(text)],
    }),
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(prose, { minLength: 60, maxLength: 100 }), async (texts) => {
      const options = { loader: "ts", minify: true, legalComments: "none" } as const;
      const printed = await transform(print(texts.flatMap(described)), options);
      const expected = texts.map((_, index) => [
        run(index),
        functionDeclaration({ name: `f${index}`, parameters: [], body: [run(index)] }),
      ]);
      expect(printed.code).toBe((await transform(print(expected.flat()), options)).code);
    }),
    { numRuns: 120 },
  );
});

it("starts no line with a word that a tool would obey", () => {
  const obeyed =
    /^ *(?:\/\/|\/?\*+) *(?:[@#/!<](?!$)|(?:eslint|oxlint|oxfmt|prettier|istanbul|c8|global)(?:[- ]|$))/im;
  fc.assert(
    fc.property(fc.array(prose, { minLength: 20, maxLength: 30 }), (texts) => {
      const printed = print(texts.flatMap((text) => [comment(text), docComment(text)]));
      expect(printed.replaceAll(/^( *)(?:\/\*\*| \*\/)$/gm, "")).not.toMatch(obeyed);
    }),
    { numRuns: 300 },
  );
});

it("makes no tag of an at sign inside a documentation comment", () => {
  expect(print([docComment("Owned by @deprecated people, a@b.example.")])).toBe(
    "/** Owned by \\@deprecated people, a@b.example. */\n",
  );
});

it("shows characters that would be invisible", () => {
  expect(print([comment("a\u202eb\u0000c\ud800*/\u200bd")])).toBe(
    "// a\\u{202e}b\\u{0}c\\u{d800}*\\/\\u{200b}d\n",
  );
});

it("keeps the lines of a text and wraps the long ones at 100 columns", () => {
  const text = `${"word ".repeat(30)}\n\n${"日本語の説明。".repeat(12)}`;
  expect(print([comment(text)]).split("\n")).toEqual([
    `// ${"word ".repeat(19).trim()}`,
    `// ${"word ".repeat(11).trim()}`,
    "//",
    `// ${"日本語の説明。".repeat(6)}日本語の説明`.replace(/説明$/, "説"),
    expect.stringMatching(/^\/\/ 明。/),
    "",
  ]);
});

it("takes every kind of line break for one", () => {
  expect(print([comment("a\r\nb\rc\u0085d\u2028e\u2029f")])).toBe(
    "// a\n// b\n// c\n// d\n// e\n// f\n",
  );
});

it("puts one line of documentation on one line, and several on their own", () => {
  const fields = [
    { name: "a", type: raw("string"), doc: "One." },
    { name: "b", type: raw("string"), doc: "One.\n\nTwo." },
  ];
  expect(print([interfaceDeclaration({ name: "Props", fields })])).toBe(
    [
      "interface Props {",
      "  /** One. */",
      "  a: string;",
      "  /**",
      "   * One.",
      "   *",
      "   * Two.",
      "   */",
      "  b: string;",
      "}",
      "",
    ].join("\n"),
  );
});
