import { escapeUnits } from "./escape-units.ts";

const PLAIN = /^[ !#-[\]-~]*$/;
// Everything that could end the literal, change how the line reads, or not survive a round trip.
const SPECIAL = /[\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0\u115f\u1160\u3164\uffa0]/gu;
const SHORT: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
};

/**
 * A TypeScript string literal with exactly this value, on one line. Double quotes, unless single
 * ones need fewer escapes. Control, bidirectional, zero-width and unpaired characters are escaped.
 */
export function stringLiteral(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const escaped = text.replace(SPECIAL, escapeCharacter);
  const doubles = occurrences(escaped, '"');
  if (doubles === 0) return `"${escaped}"`;
  if (doubles > occurrences(escaped, "'")) return `'${escaped.replaceAll("'", "\\'")}'`;
  return `"${escaped.replaceAll('"', '\\"')}"`;
}

/** The text as it stands between the backticks of a template literal, on one line. */
export function templateText(text: string): string {
  return text.replace(SPECIAL, escapeCharacter).replace(/`|\$(?=\{)/g, "\\$&");
}

function escapeCharacter(character: string): string {
  return SHORT[character] ?? escapeUnits(character);
}

function occurrences(text: string, character: string): number {
  return text.split(character).length - 1;
}
