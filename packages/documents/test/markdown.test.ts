import { english, say, verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Block, Book } from "../src/book/book.ts";
import { toMarkdown } from "../src/markdown/to-markdown.ts";
import { readMarkdown, type ReadPage } from "./read-markdown.ts";

const hostile = [
  "a|b",
  String.raw`a\|b`,
  String.raw`\\|`,
  "`",
  "``a` b``",
  "`a`",
  " `b ",
  "| --- |",
  "<script>alert(1)</script>",
  "<!-- hidden",
  "</details>",
  "&lt;b&gt; &amp; &#60;",
  "[x](https://example.com)",
  "![x](https://example.com/a.png)",
  "](#cover)",
  "**bold** _thin_ ~~gone~~ __init__",
  "$x$ $$y$$",
  "# heading",
  "1. first",
  "- item",
  "+ item",
  "> quote",
  "```",
  "~~~",
  "---",
  "===",
  "[!NOTE]",
  "[ ] todo",
  "[a]: https://example.com",
  "emoji 🏯 非公開",
  "{{name}}",
  "C:\\temp\\",
  "x".repeat(200),
];

/** What cannot be printed is shown by its code. */
const unprintable = [
  ["line\nbreak", "line\\u{a}break"],
  ["right \u202eto left", "right \\u{202e}to left"],
  ["\u0007bell", "\\u{7}bell"],
] as const;

function pageOf(...blocks: readonly Block[]): ReadPage {
  const book: Book = {
    name: "book",
    title: verbatim("Book"),
    sections: [{ id: "only", title: verbatim("Only"), blocks, sections: [] }],
  };
  return readMarkdown(toMarkdown(book, { language: english, picture: ({ title }) => title }));
}

it.each(hostile)("shows the name %s as it is in a table", (name) => {
  const page = pageOf({
    is: "table",
    name: "names",
    columns: [{ title: verbatim(name) }, { title: say("Name") }],
    rows: [
      [[{ code: name }], [verbatim("after")]],
      [[{ code: name }, { code: name }], [{ verdict: "denied", text: verbatim("after") }]],
      [[{ link: "only", text: { code: name } }], [say("exists already: `{{id}}`", { id: name })]],
    ],
  });
  const trimmed = name.trim();
  const rows = page.tables[0]?.rows.map((row) => row.map((cell) => cell.trim()));
  expect(rows?.[0]).toEqual([trimmed, "after"]);
  expect(rows?.[1]?.[0]?.split("\n").map((line) => line.trim())).toEqual([trimmed, trimmed]);
  expect(rows?.[1]?.[1]).toBe("✗ after");
  expect(rows?.[2]).toEqual([trimmed, `exists already: ${name}`.trim()]);
  expect(page.html).toEqual([]);
  expect(page.links).toEqual(["only", "only"]);
});

it.each(hostile.filter((name) => !name.includes("`")))("shows the text %s as it is", (text) => {
  const page = pageOf(
    { is: "paragraph", text: verbatim(text) },
    { is: "list", isOrdered: false, items: [verbatim(text), { code: text }] },
    { is: "paragraph", tone: "warning", text: verbatim(text) },
  );
  const said = page.prose.map((line) => line.trim()).filter((line) => line === text);
  expect(said.length).toBeGreaterThanOrEqual(3);
  expect(page.tables).toEqual([]);
  expect(page.code).toEqual([]);
  expect(page.html).toEqual([]);
  expect(page.headings.map((heading) => heading.text)).toEqual(["Book", "1 Only"]);
});

it.each(hostile)("shows %s as it is in a block of code", (text) => {
  const page = pageOf({ is: "code", language: "sql", text: `${text}\n${text}\n` });
  expect(page.code.map((block) => block.text)).toEqual([`${text}\n${text}`]);
});

it.each(unprintable)("shows what cannot be seen in %j", (text, shown) => {
  const page = pageOf({
    is: "table",
    name: "names",
    columns: [{ title: say("Name") }],
    rows: [[[{ code: text }]], [[verbatim(text)]]],
  });
  expect(page.tables[0]?.rows).toEqual([[shown], [shown]]);
});

it("numbers sections, lists them, and leads to each", () => {
  const section = (id: string, within: Book["sections"] = []) => ({
    id,
    title: verbatim(id),
    blocks: [],
    sections: within,
  });
  const book: Book = {
    name: "book",
    title: verbatim("Book"),
    sections: [
      section("one", [section("one.a", [section("one.a.i")])]),
      { ...section("two", [section("two.a")]), isIndexed: true },
    ],
  };
  const page = readMarkdown(toMarkdown(book, { language: english, picture: ({ title }) => title }));
  expect(page.headings.map(({ level, text }) => `${level} ${text}`)).toEqual([
    "1 Book",
    "2 1 one",
    "3 1.1 one.a",
    "4 1.1.1 one.a.i",
    "2 2 two",
    "3 2.1 two.a",
  ]);
  expect(page.links).toEqual(["one", "one.a", "two"]);
  expect(page.anchors).toEqual(["one", "one.a", "two"]);
});
