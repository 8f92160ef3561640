import { escapeUnprintable } from "@cloister/model";
import type { Verdict } from "@cloister/proof";
import type { Language, Text } from "@cloister/texts";
import type { Cell, Inline } from "../book/book.ts";
import { piecesOf } from "../book/pieces.ts";
import { codeSpan, escapeMarkdown } from "./escape.ts";

/** Where a piece of a line stands, and in which language. */
export interface Place {
  readonly language: Language;
  readonly isInTable: boolean;
}

export function inlineMarkdown(inline: Inline, place: Place): string {
  if ("code" in inline) return codeSpan(escapeUnprintable(inline.code), place);
  if ("verdict" in inline) return `${signs[inline.verdict]} ${textMarkdown(inline.text, place)}`;
  if ("link" in inline) return `[${inlineMarkdown(inline.text, place)}](#${inline.link})`;
  if ("row" in inline) return inline.row.map((part) => inlineMarkdown(part, place)).join("");
  return textMarkdown(inline, place);
}

export function textMarkdown(text: Text, place: Place): string {
  return piecesOf(text, place.language)
    .map((piece) => (piece.isCode ? codeSpan(piece.text, place) : escapeMarkdown(piece.text)))
    .join("");
}

/** Its lines in the one line that a table has for them. */
export function cellMarkdown(cell: Cell, language: Language): string {
  return cell.map((line) => inlineMarkdown(line, { language, isInTable: true })).join("<br>");
}

const signs: Readonly<Record<Verdict, string>> = { allowed: "✓", denied: "✗", unknown: "?" };
