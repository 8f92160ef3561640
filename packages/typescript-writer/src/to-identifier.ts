import { identifierParts, isIdentifier } from "./identifier.ts";
import { reservedWords } from "./reserved-words.ts";

/** A name longer than this is cut, so that a line can still hold it. */
const LONGEST = 64;

/**
 * A legal identifier that still reads like the name: `private-1` becomes `private1` or `Private1`.
 * Letters of every script are kept, and so are capitals inside a word. It is at most 64 characters
 * long and no reserved word. Different names may give the same identifier: see `uniqueNames`.
 */
export function toIdentifier(text: string, style: "camel" | "pascal"): string {
  const words = identifierParts(text.normalize("NFC"));
  const joined = words
    .map((word, index) => (index === 0 && style === "camel" ? lowerFirst(word) : upperFirst(word)))
    .join("");
  const name = [...(joined || "unnamed")].slice(0, LONGEST).join("");
  if (joined === "" && style === "pascal") return upperFirst(name);
  if (!isIdentifier(name)) return `_${name}`;
  return reservedWords.has(name) ? `${name}_` : name;
}

function upperFirst(word: string): string {
  return changeFirst(word, (first) => first.toUpperCase());
}

// A word of capitals is an abbreviation, of which lowering one letter would make something unreadable.
function lowerFirst(word: string): string {
  return word === word.toUpperCase()
    ? word.toLowerCase()
    : changeFirst(word, (first) => first.toLowerCase());
}

function changeFirst(word: string, change: (first: string) => string): string {
  const [first = ""] = word;
  const changed = change(first);
  return isIdentifier(`_${changed}`) ? changed + word.slice(first.length) : word;
}
