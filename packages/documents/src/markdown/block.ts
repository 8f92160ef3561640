import { escapeUnprintable } from "@cloister/model";
import type { Picture } from "@cloister/diagram";
import type { Language } from "@cloister/texts";
import type { Block, Inline, Section, Table } from "../book/book.ts";
import { plainText } from "../book/pieces.ts";
import type { BlockOf } from "../book/walk.ts";
import { codeBlock, escapeLineStart, escapeMarkdown } from "./escape.ts";
import { cellMarkdown, inlineMarkdown, textMarkdown } from "./inline.ts";

/** What every part of the text is written with. */
export interface Writing {
  readonly language: Language;
  /** What stands for a picture: a Mermaid block, or a link to an image. */
  readonly picture: (picture: Picture) => string;
  /** The sections and tables that a link of the book leads to. */
  readonly targets: ReadonlySet<string>;
}

/** A block, and what stands before and after it is a blank line. */
export function blockMarkdown(block: Block, section: Section, writing: Writing): string {
  switch (block.is) {
    case "paragraph":
      return paragraphMarkdown(block.text, block.tone, writing);
    case "list":
      return block.items
        .map((item, index) => {
          const mark = block.isOrdered ? `${index + 1}.` : "-";
          return `${mark} ${lineMarkdown(item, writing)}`;
        })
        .join("\n");
    case "table":
      return tableMarkdown(block, writing);
    case "code": {
      const lines = block.text.split("\n").map(escapeUnprintable).join("\n");
      const code = codeBlock(lines, block.language);
      if (block.title === undefined) return code;
      return `${lineMarkdown(block.title, writing)}\n\n${code}`;
    }
    case "picture":
      return pictureMarkdown(block, section, writing);
  }
}

/** Without a title that repeats the heading, or that the text around it makes needless. */
function pictureMarkdown(
  { picture, isExplained }: BlockOf<"picture">,
  section: Section,
  writing: Writing,
): string {
  const image = writing.picture(picture);
  if (isExplained) return image;
  const title = escapeUnprintable(picture.title);
  const isNamed = plainText(section.title, writing.language) !== title;
  return [
    ...(isNamed ? [`**${escapeMarkdown(title)}**`] : []),
    image,
    escapeLineStart(escapeMarkdown(escapeUnprintable(picture.description))),
  ].join("\n\n");
}

/** An anchor of its own: those that GitHub makes of headings change with the language. */
export function anchor(id: string, { targets }: Writing): readonly string[] {
  return targets.has(id) ? [`<a id="${id}"></a>`] : [];
}

function paragraphMarkdown(
  text: Inline,
  tone: "note" | "warning" | undefined,
  writing: Writing,
): string {
  const line = lineMarkdown(text, writing);
  return tone === undefined ? line : `> [!${tone.toUpperCase()}]\n> ${line}`;
}

function tableMarkdown({ name, title, columns, rows }: Table, writing: Writing): string {
  const { language } = writing;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const lines = [
    line(columns.map((column) => textMarkdown(column.title, { language, isInTable: true }))),
    line(columns.map(({ align }) => (align === "right" ? "---:" : "---"))),
    ...rows.map((row) => line(row.map((cell) => cellMarkdown(cell, language)))),
  ];
  const caption =
    title === undefined ? [] : [`**${textMarkdown(title, { language, isInTable: false })}**`];
  return [...anchor(name, writing), ...caption, lines.join("\n")].join("\n\n");
}

function lineMarkdown(text: Inline, { language }: Writing): string {
  return escapeLineStart(inlineMarkdown(text, { language, isInTable: false }));
}
