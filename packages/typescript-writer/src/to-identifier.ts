import { identifierWords, isIdentifier } from "./identifier.ts";
import { reservedWords } from "./reserved-words.ts";

/** A name longer than this is cut, so that a line can still hold it. */
const LONGEST = 64;
// What nearly every name looks like. The general way takes ten times as long.
const PLAIN = /^[a-z][a-z0-9]*(?:[ -][A-Za-z0-9]+)*$/;

/**
 * A legal identifier that still reads like the name: `private-1` becomes `private1` or `Private1`.
 * Letters of every script are kept, and so are capitals inside a word. It is at most 64 characters
 * long and no reserved word. Different names may give the same identifier: see `uniqueNames`.
 */
export function toIdentifier(text: string, style: "camel" | "pascal"): string {
  const isPlain = PLAIN.test(text) && text.length <= LONGEST;
  const name = isPlain ? joinPlain(text, style) : joinWords(text, style);
  return reservedWords.has(name) ? `${name}_` : name;
}

// A loop, because splitting or replacing takes three times as long, and every resource has a name.
function joinPlain(text: string, style: "camel" | "pascal"): string {
  let name = "";
  let start = 0;
  for (let end = 0; end <= text.length; end++) {
    if (end < text.length && text[end] !== " " && text[end] !== "-") continue;
    const isLower = start === 0 && style === "camel";
    name += isLower
      ? text.slice(0, end)
      : text.charAt(start).toUpperCase() + text.slice(start + 1, end);
    start = end + 1;
  }
  return name;
}

function joinWords(text: string, style: "camel" | "pascal"): string {
  const words = identifierWords(text.normalize("NFC"));
  const joined = words
    .map((word, index) => (index === 0 && style === "camel" ? lowerFirst(word) : upperFirst(word)))
    .join("");
  const name = [...(joined || "unnamed")].slice(0, LONGEST).join("");
  if (joined === "" && style === "pascal") return upperFirst(name);
  return isIdentifier(name) ? name : `_${name}`;
}

/** Lowers an abbreviation at the start as a whole: `VPCMain` becomes `vpcMain`. */
function lowerFirst(word: string): string {
  return changed(word, /^\p{Lu}+(?!\p{Ll})|^\p{Lu}/u, (start) => start.toLowerCase());
}

function upperFirst(word: string): string {
  return changed(word, /^./u, (start) => start.toUpperCase());
}

// The other case of a letter may be several characters, or one that not every tool knows.
function changed(word: string, start: RegExp, change: (start: string) => string): string {
  const result = word.replace(start, change);
  return isIdentifier(`_${result}`) ? result : word;
}
