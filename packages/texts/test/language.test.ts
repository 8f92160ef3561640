import { expect, it } from "vitest";
import {
  and,
  commas,
  english,
  inEnglish,
  inJapanese,
  inLanguage,
  opening,
  or,
  say,
  sentences,
  verbatim,
  type List,
} from "../src/index.ts";

it("says a template in each language, its holes filled", () => {
  const text = say("{{count}} errors", { count: 3 });
  expect(inEnglish(text)).toBe("3 errors");
  expect(inLanguage(text, inJapanese)).toBe("エラー 3 件");
});

it("fills a hole with another text, in the same language", () => {
  const text = say("rule {{rule}}", { rule: say("1 error") });
  expect(inLanguage(text, english)).toBe("rule 1 error");
  expect(inLanguage(text, inJapanese)).toBe("規則エラー 1 件");
});

it("keeps what fills a hole as it is, even if it looks like a hole", () => {
  expect(inEnglish(say("rule {{rule}}", { rule: "{{count}} $& $1" }))).toBe("rule {{count}} $& $1");
});

it.for<[list: (items: readonly string[]) => List, en: string, ja: string]>([
  [and, "`a`, `b` and `c`", "`a`、`b`、`c`"],
  [or, "`a`, `b` or `c`", "`a`、`b` または `c`"],
  [commas, "`a`, `b`, `c`", "`a`、`b`、`c`"],
])("joins a list as the language does", ([list, en, ja]) => {
  const text = say("rule {{rule}}", { rule: list(["`a`", "`b`", "`c`"]) });
  expect(inEnglish(text)).toBe(`rule ${en}`);
  expect(inLanguage(text, inJapanese)).toBe(`規則 ${ja}`);
  expect(inEnglish(say("rule {{rule}}", { rule: list(["`a`"]) }))).toBe("rule `a`");
});

it("leaves no blank between Japanese and Japanese, but for code", () => {
  const within = say("rule {{rule}}", { rule: verbatim("`あ い` う え") });
  expect(inLanguage(within, inJapanese)).toBe("規則 `あ い` うえ");
  expect(inEnglish(within)).toBe("rule `あ い` う え");
});

it("begins a sentence as the language does", () => {
  const text = opening(say("1 error"));
  expect(inEnglish(opening(verbatim("the rule")))).toBe("The rule");
  expect(inLanguage(text, inJapanese)).toBe("エラー 1 件");
});

it("puts sentences in a row, and leaves out those that are not there", () => {
  const text = sentences(verbatim("One."), undefined, verbatim("Two."));
  expect(inEnglish(text)).toBe("One. Two.");
  expect(inLanguage(text, inJapanese)).toBe("One.Two.");
});
