import type { Block, Section } from "../book/book.ts";
import { blockHtml } from "./block.ts";
import { escapeHtml } from "./escape.ts";
import { textHtml } from "./inline.ts";
import { isTall } from "./picture.ts";
import type { Writing } from "./writing.ts";

/** The smallest heading that HTML has; the title of the book is the first one. */
const smallestHeading = 6;

/** A section and those within it. `number` is its own: `3.2`. */
export function sectionHtml(section: Section, number: string, writing: Writing): string {
  const level = number.split(".").length;
  const tag = `h${Math.min(level + 1, smallestHeading)}`;
  const id = escapeHtml(writing.anchors.of(section.id));
  const title = textHtml(section.title, writing);
  return [
    `<section id="${id}" aria-labelledby="${id}-title"${isListing(section) ? ' class="listing"' : ""}>`,
    `<${tag} id="${id}-title" tabindex="-1" data-find><span class="at">${number}</span> ${title}</${tag}>`,
    ...blocksHtml(section, writing),
    ...section.sections.map((child, index) =>
      sectionHtml(child, `${number}.${index + 1}`, writing),
    ),
    "</section>",
  ].join("\n");
}

/** On paper, a table stands beside the tall picture that it explains. */
function blocksHtml(section: Section, writing: Writing): readonly string[] {
  const { blocks } = section;
  return blocks.map((block, index) => {
    const html = blockHtml(block, section, writing);
    if (isBeside(block, blocks[index + 1], writing)) return `<div class="beside">\n${html}`;
    return isBeside(blocks[index - 1], block, writing) ? `${html}\n</div>` : html;
  });
}

function isBeside(block: Block | undefined, next: Block | undefined, writing: Writing): boolean {
  return (
    block?.is === "picture" &&
    block.isExplained === true &&
    next?.is === "table" &&
    isTall(block.picture, writing)
  );
}

/** Sections of code and nothing else, which are looked up rather than read. */
function isListing({ sections }: Section): boolean {
  return (
    sections.length > 0 &&
    sections.every((one) => one.blocks.length > 0 && one.blocks.every(({ is }) => is === "code"))
  );
}
