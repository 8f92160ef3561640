import type { Picture } from "@cloister/diagram";
import { say, type Language } from "@cloister/texts";
import type { Block, Book, Inline, Section } from "../book/book.ts";
import { placesIn, placesOf, type Place } from "../book/walk.ts";
import { anchor, blockMarkdown, type Writing } from "./block.ts";
import { inlineMarkdown, textMarkdown } from "./inline.ts";

export interface MarkdownOptions {
  readonly language: Language;
  /** What stands for a picture: a Mermaid block, or a link to an image. Written as it is. */
  readonly picture: (picture: Picture) => string;
}

/** A book as GitHub-flavoured Markdown. Names and values show as they are, whatever they contain. */
export function toMarkdown(book: Book, { language, picture }: MarkdownOptions): string {
  const places = placesOf(book);
  const listed = book.sections.flatMap((section, index) => {
    const number = `${index + 1}`;
    const all = placesIn(section, number, 1);
    return all.filter(({ level }) => level <= (section.isIndexed ? 1 : listedLevels));
  });
  const targets = new Set([
    ...listed.map(({ section }) => section.id),
    ...places.flatMap(({ section }) => linksOf(section)),
  ]);
  const writing: Writing = { language, picture, targets };
  const place = { language, isInTable: false };
  const parts = [
    `# ${textMarkdown(book.title, place)}`,
    `**${textMarkdown(say("Contents"), place)}**`,
    listed
      .map(({ section, number, level }) => {
        const link: Inline = { link: section.id, text: section.title };
        return `${"  ".repeat(level - 1)}- ${number} ${inlineMarkdown(link, place)}`;
      })
      .join("\n"),
    ...places.flatMap((one) => sectionParts(one, writing)),
  ];
  return `${parts.join("\n\n")}\n`;
}

const listedLevels = 2;

function sectionParts({ section, number, level }: Place, writing: Writing): readonly string[] {
  const { language } = writing;
  const title = textMarkdown(section.title, { language, isInTable: false });
  return [
    ...anchor(section.id, writing),
    `${"#".repeat(Math.min(level + 1, 6))} ${number} ${title}`,
    ...section.blocks.map((block) => blockMarkdown(block, section, writing)),
  ];
}

function linksOf({ blocks }: Section): readonly string[] {
  return blocks.flatMap((block) => inlinesOf(block).flatMap(linksIn));
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.is) {
    case "paragraph":
      return [block.text];
    case "list":
      return block.items;
    case "table":
      return block.rows.flat(2);
    case "code":
    case "picture":
      return [];
  }
}

function linksIn(inline: Inline): readonly string[] {
  if ("link" in inline) return [inline.link];
  return "row" in inline ? inline.row.flatMap(linksIn) : [];
}
