import { escapeUnprintable } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Block, Section } from "../book/book.ts";
import type { BlockOf } from "../book/walk.ts";
import { escapeHtml } from "./escape.ts";
import { inlineHtml, textHtml } from "./inline.ts";
import { pictureHtml } from "./picture.ts";
import { tableHtml } from "./table.ts";
import type { Writing } from "./writing.ts";

/** What a search finds is marked `data-find`: paragraphs, items, rows, code and pictures. */
export function blockHtml(block: Block, section: Section, writing: Writing): string {
  switch (block.is) {
    case "paragraph":
      return paragraphHtml(block, writing);
    case "list":
      return listHtml(block, writing);
    case "table":
      return tableHtml(block, section, writing);
    case "code":
      return codeBlockHtml(block, section, writing);
    case "picture":
      return pictureHtml(block, section, writing);
  }
}

function paragraphHtml(block: BlockOf<"paragraph">, writing: Writing): string {
  const text = inlineHtml(block.text, writing);
  if (block.tone === undefined) return `<p data-find>${text}</p>`;
  const label = block.tone === "note" ? say("Note") : say("Warning");
  return `<p class="${block.tone}" data-find><strong>${textHtml(label, writing)}</strong>${text}</p>`;
}

function listHtml({ isOrdered, items }: BlockOf<"list">, writing: Writing): string {
  const tag = isOrdered ? "ol" : "ul";
  const lines = items.map((item) => `<li data-find>${inlineHtml(item, writing)}</li>`);
  return [`<${tag} class="items">`, ...lines, `</${tag}>`].join("\n");
}

/** What is longer than this can be folded away on a screen. On paper it is always there. */
const longestShown = 12;

function codeBlockHtml(block: BlockOf<"code">, section: Section, writing: Writing): string {
  const lines = block.text.replace(/\n$/, "").split("\n");
  const code = lines.map((line) => escapeHtml(escapeUnprintable(line))).join("\n");
  const pre = `<pre><code>${code}</code></pre>`;
  const title = textHtml(block.title ?? section.title, writing);
  if (lines.length > longestShown) {
    const count = textHtml(say("{{count}} lines", { count: lines.length }), writing);
    const summary = `<summary>${title} <span class="count">${count}</span></summary>`;
    return `<details class="code" data-find>${summary}${pre}</details>`;
  }
  const caption = block.title === undefined ? "" : `<figcaption>${title}</figcaption>`;
  return `<figure class="code" data-find>${caption}${pre}</figure>`;
}
