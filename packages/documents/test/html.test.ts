import { createHash } from "node:crypto";
import { english, inJapanese, verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Book } from "../src/book/book.ts";
import { script, scriptHash } from "../src/html/script.ts";
import { style, styleHash } from "../src/html/style.ts";
import { withinPage } from "../src/html/svg.ts";
import { toHtml } from "../src/html/to-html.ts";
import { sampleBook, sampleSvg } from "./sample-book.ts";

it("the policy of the page names exactly its own style and script", () => {
  const hashOf = (text: string): string =>
    `sha256-${createHash("sha256").update(text).digest("base64")}`;
  expect({ styleHash, scriptHash }).toEqual({
    styleHash: hashOf(style),
    scriptHash: hashOf(script),
  });
});

it("the same book gives the same page", () => {
  for (const language of [english, inJapanese]) {
    const write = (): string => toHtml(sampleBook, { language, svgOf: sampleSvg });
    expect(write()).toBe(write());
  }
});

it("says its language, and everything of its own in it", () => {
  const page = toHtml(sampleBook, { language: inJapanese, svgOf: sampleSvg });
  expect(page).toContain('<html lang="ja">');
  expect(page).toContain("本文へ移動");
  expect(page).not.toContain("Skip to the content");
});

it("what a book calls its sections never clashes with the ids of the page", () => {
  const section = { id: "search", title: verbatim("Search"), blocks: [], sections: [] };
  const book: Book = { name: "one", title: verbatim("One"), sections: [section] };
  const page = toHtml(book, { language: english, svgOf: sampleSvg });
  expect(page).toContain('<section id="search-2"');
});

it("a link to nowhere is a bug", () => {
  const book: Book = {
    name: "one",
    title: verbatim("One"),
    sections: [
      {
        id: "a",
        title: verbatim("A"),
        blocks: [{ is: "paragraph", text: { link: "b", text: verbatim("B") } }],
        sections: [],
      },
    ],
  };
  expect(() => toHtml(book, { language: english, svgOf: sampleSvg })).toThrow("bug: b is not");
});

it("the ids of a picture get a prefix in its tags, and its texts stay as they are", () => {
  const svg = `<?xml version="1.0"?>
<svg role="img" aria-labelledby="a"><title id="a">id="a" url(#a)</title><use href="#a" fill='url(#a)'/></svg>`;
  expect(withinPage(svg, { prefix: "p--", label: "&#34;x" })).toBe(
    `<svg role="img" aria-label="&#34;x"><title id="p--a">id="a" url(#a)</title><use href="#p--a" fill='url(#p--a)'/></svg>`,
  );
});
