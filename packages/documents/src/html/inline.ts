import { escapeUnprintable } from "@cloister/model";
import type { Verdict } from "@cloister/proof";
import type { Text } from "@cloister/texts";
import type { Cell, Inline } from "../book/book.ts";
import { piecesOf, plainText } from "../book/pieces.ts";
import { escapeHtml } from "./escape.ts";
import type { Writing } from "./writing.ts";

export function inlineHtml(inline: Inline, writing: Writing): string {
  if ("code" in inline) return codeHtml(escapeUnprintable(inline.code));
  if ("verdict" in inline) return verdictHtml(inline.verdict, textHtml(inline.text, writing));
  if ("link" in inline) {
    return `<a href="${writing.anchors.addressOf(inline.link)}">${inlineHtml(inline.text, writing)}</a>`;
  }
  if ("row" in inline) return inline.row.map((part) => inlineHtml(part, writing)).join("");
  return textHtml(inline, writing);
}

/** Each line of a cell is a block of its own. */
export function cellHtml(cell: Cell, writing: Writing): string {
  const lines = cell.map((line) => inlineHtml(line, writing));
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only;
  return lines.map((line) => `<div>${line}</div>`).join("");
}

export function textHtml(text: Text, { language }: Writing): string {
  return piecesOf(text, language)
    .map((piece) => (piece.isCode ? codeHtml(piece.text) : escapeHtml(piece.text)))
    .join("");
}

/** For attributes, and where no element may stand. */
export function textAttribute(text: Text, { language }: Writing): string {
  return escapeHtml(plainText(text, language));
}

/** A name may be Arabic: its direction is its own and does not reach what stands beside it. */
function codeHtml(code: string): string {
  return `<code dir="auto">${breakable(code)}</code>`;
}

/** What is longer than this many characters may be broken. */
const unbroken = 20;

/** An ARN or a path may go on in the next line after each of its parts. */
function breakable(code: string): string {
  if (code.length <= unbroken) return escapeHtml(code);
  return code
    .split(/(?<=[^/:.,=&_-][/:.,=&_-]+)(?=[^/:.,=&_-])/)
    .map(escapeHtml)
    .join("<wbr>");
}

const signs = { allowed: "✓", denied: "✗", unknown: "?" } as const;

/** Never by its colour alone. */
function verdictHtml(verdict: Verdict, text: string): string {
  const sign = `<span aria-hidden="true">${signs[verdict]}</span>`;
  return `<span class="verdict ${verdict}">${sign}${text}</span>`;
}
