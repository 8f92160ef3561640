import { escapeUnprintable } from "@cloister/model";

/**
 * A text as Markdown in one cell of a table: what stands between backticks as code, and everything else so that it
 * means nothing but itself, whatever the user's names hold.
 */
export function markdownOf(text: string): string {
  const parts = escapeUnprintable(text).split("`");
  // A name with a backtick of its own leaves code and text undecided: then all of it is text.
  const isCode =
    parts.length % 2 === 1 && parts.every((part, index) => index % 2 === 0 || part !== "");
  if (!isCode) return parts.map(plain).join("\\`");
  return parts
    .map((part, index) => (index % 2 === 0 ? plain(part) : `\`${part.replaceAll("|", "\\|")}\``))
    .join("");
}

function plain(text: string): string {
  return text.replace(/[&<>@\\*_[\]#|~!]/g, (character) => entities[character] ?? `\\${character}`);
}

/** `@` would call somebody by name. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "@": "&#64;",
};
