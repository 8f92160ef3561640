import { say } from "@cloister/texts";
import type { Section } from "../book/book.ts";
import { ownIds } from "./anchors.ts";
import { textHtml } from "./inline.ts";
import type { Writing } from "./writing.ts";

/** Deeper sections are found from those that hold them. */
const deepest = 3;

/** The table of contents, without what a section lists itself. On a narrow screen it can be folded away. */
export function contentsHtml(sections: readonly Section[], writing: Writing): string {
  const title = textHtml(say("Contents"), writing);
  return [
    `<nav class="contents" id="${ownIds.contents}" aria-label="${title}">`,
    `<details open><summary>${title}</summary>`,
    entriesHtml(sections, "", writing),
    "</details>",
    "</nav>",
  ].join("\n");
}

function entriesHtml(sections: readonly Section[], within: string, writing: Writing): string {
  const entries = sections.map((section, index) => {
    const number = `${within}${index + 1}`;
    const address = writing.anchors.addressOf(section.id);
    const title = textHtml(section.title, writing);
    const link = `<a href="${address}"><span class="at">${number}</span> <span>${title}</span></a>`;
    const isListed = section.sections.length > 0 && section.isIndexed !== true;
    const goesOn = isListed && number.split(".").length < deepest;
    const inner = goesOn ? entriesHtml(section.sections, `${number}.`, writing) : "";
    return `<li>${link}${inner}</li>`;
  });
  return `<ol>${entries.join("\n")}</ol>`;
}
