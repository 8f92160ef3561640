import type { Picture } from "@cloister/diagram";
import { say, type Language } from "@cloister/texts";
import type { Book } from "../book/book.ts";
import { anchorsOf, ownIds } from "./anchors.ts";
import { contentsHtml } from "./contents.ts";
import { textAttribute, textHtml } from "./inline.ts";
import { script, scriptHash } from "./script.ts";
import { sectionHtml } from "./section.ts";
import { style, styleHash } from "./style.ts";
import type { Writing } from "./writing.ts";

export interface HtmlOptions {
  readonly language: Language;
  /** A whole SVG document of a picture, without `style` attributes or elements: the page allows none but its own. */
  readonly svgOf: (picture: Picture) => string;
}

/** Nothing comes from anywhere else, and nothing runs but the page's own script. */
const policy = [
  "default-src 'none'",
  "img-src data:",
  `style-src '${styleHash}'`,
  `script-src '${scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** One page that needs nothing else: no network, no other file. The same book always gives the same bytes. */
export function toHtml(book: Book, { language, svgOf }: HtmlOptions): string {
  const writing: Writing = { language, anchors: anchorsOf(book), svgOf };
  const title = textHtml(book.title, writing);
  return `${[
    "<!doctype html>",
    `<html lang="${language.name}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="Cloister">',
    `<title>${textAttribute(book.title, writing)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    `<body id="${ownIds.top}">`,
    `<a class="skip" href="#${ownIds.main}">${textHtml(say("Skip to the content"), writing)}</a>`,
    `<header><h1>${title}</h1></header>`,
    '<div class="side">',
    searchHtml(writing),
    contentsHtml(book.sections, writing),
    "</div>",
    `<main id="${ownIds.main}" tabindex="-1">`,
    ...book.sections.map((section, index) => sectionHtml(section, `${index + 1}`, writing)),
    "</main>",
    `<script>${script}</script>`,
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

/** Without the script there is nothing to search with, and the box stays hidden. */
function searchHtml(writing: Writing): string {
  const count = "%";
  const said = {
    none: say("Nothing found."),
    one: say("1 match."),
    many: say("{{count}} matches.", { count }),
    at: say("Match {{count}} of {{total}}.", { count, total: "%%" }),
  };
  const data = Object.entries(said).map(
    ([name, text]) => `data-${name}="${textAttribute(text, writing)}"`,
  );
  return [
    '<div class="search" role="search" hidden>',
    `<label for="${ownIds.search}">${textHtml(say("Search"), writing)}</label>`,
    `<input type="search" id="${ownIds.search}" autocomplete="off" spellcheck="false" aria-describedby="${ownIds.hint}">`,
    `<span class="hint" id="${ownIds.hint}">${textHtml(say("Enter: next match. Shift+Enter: previous. Escape: everything."), writing)}</span>`,
    `<span id="${ownIds.status}" role="status" aria-live="polite" ${data.join(" ")}></span>`,
    "</div>",
  ].join("\n");
}
