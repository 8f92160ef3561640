import { escapeUnprintable } from "@cloister/model";
import { say, verbatim } from "@cloister/texts";
import type { Section } from "../book/book.ts";
import { plainText } from "../book/pieces.ts";
import type { BlockOf } from "../book/walk.ts";
import { escapeHtml } from "./escape.ts";
import { sizeOfSvg, withinPage } from "./svg.ts";
import { textHtml } from "./inline.ts";
import type { Writing } from "./writing.ts";

/**
 * A picture no wider than the page and in a region no higher than the window, or, when its box is ticked, as large
 * as it is.
 */
export function pictureHtml(
  { picture, isExplained }: BlockOf<"picture">,
  section: Section,
  writing: Writing,
): string {
  const id = writing.anchors.ofPicture(picture);
  const title = textHtml(verbatim(picture.title), writing);
  const name = escapeHtml(escapeUnprintable(picture.title));
  const svg = withinPage(writing.svgOf(picture), {
    prefix: `${id}--`,
    label: escapeHtml(escapeUnprintable(`${picture.title} ${picture.description}`)),
  });
  // A heading right above that says the same is enough.
  const isNamed = plainText(section.title, writing.language) !== escapeUnprintable(picture.title);
  const caption = [
    ...(isNamed ? [`<b>${title}</b>`] : []),
    textHtml(verbatim(picture.description), writing),
  ].join(" ");
  return [
    `<figure class="picture${isTall(picture, writing) ? " tall" : ""}" id="${escapeHtml(id)}" data-find>`,
    `<label class="zoom"><input type="checkbox"> ${textHtml(say("Actual size"), writing)}<span class="unseen">: ${title}</span></label>`,
    `<div class="scroll canvas" role="group" tabindex="0" aria-label="${name}">`,
    svg,
    "</div>",
    ...(isExplained ? [] : [`<figcaption>${caption}</figcaption>`]),
    "</figure>",
  ].join("\n");
}

/** Whether there is room beside it on a page that it fills from top to bottom. */
export function isTall(picture: BlockOf<"picture">["picture"], writing: Writing): boolean {
  const { width, height } = sizeOfSvg(writing.svgOf(picture));
  return height > 1.5 * width;
}
