import { and, english, inJapanese, say, verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import { piecesOf, plainText } from "../src/book/pieces.ts";

it("a backtick in a name ends no code", () => {
  const text = say("{{account}}: policy `{{name}}`", { account: "x", name: "a`b` c" });
  expect(piecesOf(text, english)).toEqual([
    { text: "x: policy ", isCode: false },
    { text: "a`b` c", isCode: true },
  ]);
});

it("what cannot be printed is shown, in code and in prose", () => {
  expect(plainText(verbatim("a\u202eb `c\nd`"), inJapanese)).toBe(String.raw`a\u{202e}b c\u{a}d`);
});

it("names between backticks in a list are code each", () => {
  const list = and(["`a`", "`b`c`"]);
  const text = say("{{account}}: policy `{{name}}`", { account: list, name: "p" });
  expect(piecesOf(text, english).filter(({ isCode }) => isCode)).toEqual([
    { text: "a", isCode: true },
    { text: "b`c", isCode: true },
    { text: "p", isCode: true },
  ]);
});

it("a backtick that nothing closes is one", () => {
  expect(piecesOf(verbatim("a ` b"), english)).toEqual([{ text: "a ` b", isCode: false }]);
});
