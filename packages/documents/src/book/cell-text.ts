import { displayWidth, escapeUnprintable } from "@cloister/model";
import type { Language } from "@cloister/texts";
import type { Cell, Inline } from "./book.ts";
import { plainText } from "./pieces.ts";

/** What a cell says, in lines, without any form. */
export function cellText(cell: Cell, language: Language): string {
  return cell.map((line) => inlineText(line, language)).join("\n");
}

/** What is said, in one line. */
export function inlineText(inline: Inline, language: Language): string {
  if ("code" in inline) return escapeUnprintable(inline.code);
  if ("verdict" in inline) return plainText(inline.text, language);
  if ("link" in inline) return inlineText(inline.text, language);
  if ("row" in inline) return inline.row.map((part) => inlineText(part, language)).join("");
  return plainText(inline, language);
}

/** In columns of half an ideograph: that of the longest line. */
export function widthOf(text: string): number {
  let widest = 0;
  for (const line of text.split("\n")) {
    let width = 0;
    for (const character of line) width += displayWidth(character);
    widest = Math.max(widest, width);
  }
  return widest;
}
