import { coreValue } from "./core-schema.ts";
import {
  backslash,
  carriageReturn,
  closeBrace,
  closeBracket,
  colon,
  comma,
  dash,
  dot,
  doubleQuote,
  type FastReader,
  hash,
  isBlankAt,
  lineFeed,
  openBrace,
  openBracket,
  singleQuote,
  space,
  tab,
} from "./fast-reader.ts";
import type { ScalarNode } from "./node.ts";

/** Unquoted text may start with none of these, or only if more follows. Everything beyond ASCII may start it. */
const cannotStart = tableOf("\t\n\r ,[]{}#&*!|>'\"%@`?:");
/** Where unquoted text ends or may end, in block and in flow style. */
const mayEnd = tableOf("\t\n\r:#");
const mayEndInFlow = tableOf("\t\n\r:#,[]{}");

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Whether unquoted text can start here. A colon may, outside brackets, as in `::/0`. */
function canStart(text: string, at: number, isFlow: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return true;
  if (code === dash) return isWordStart(text.charCodeAt(at + 1));
  if (code === colon) return !isFlow && text.charCodeAt(at + 1) === colon;
  return cannotStart[code] === 0;
}

/** A letter, a digit, or the point of a number. */
function isWordStart(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === dot
  );
}

/**
 * Reads over unquoted text and returns its end without trailing blanks; the reader stops at what ended
 * it: a line end, a comment, a colon, or in flow style a comma or bracket. -1 for anything unusual.
 */
export function scanPlain(reader: FastReader, isFlow: boolean): number {
  const { text } = reader;
  let at = reader.at;
  if (!canStart(text, at, isFlow)) return -1;
  const table = isFlow ? mayEndInFlow : mayEnd;
  const { length } = text;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 128 || table[code] === 0) continue;
    if (code === tab) return -1;
    if (code === colon) {
      if (isBlankAt(text, at + 1)) break;
      const next = text.charCodeAt(at + 1);
      if (next === tab || (isFlow && isFlowIndicator(next))) return -1;
    } else if (code === hash) {
      if (text.charCodeAt(at - 1) === space) break;
    } else break;
  }
  reader.at = at;
  let end = at;
  while (text.charCodeAt(end - 1) === space) end -= 1;
  return end;
}

function isFlowIndicator(code: number): boolean {
  return (
    code === comma ||
    code === openBracket ||
    code === closeBracket ||
    code === openBrace ||
    code === closeBrace
  );
}

/** A scalar in quotes or without, on one line. The reader stops behind it, or at what ended it. */
export function readScalar(reader: FastReader, isFlow: boolean): ScalarNode | undefined {
  const { file, text, at: start } = reader;
  const code = text.charCodeAt(start);
  if (code === doubleQuote || code === singleQuote) {
    const value = readQuoted(reader);
    if (value === undefined) return undefined;
    const end = reader.at;
    return { type: "scalar", value, source: text.slice(start, end), file, start, end };
  }
  const end = scanPlain(reader, isFlow);
  if (end === -1) return undefined;
  const source = text.slice(start, end);
  return { type: "scalar", value: coreValue(source), source, file, start, end };
}

/** The text inside the quotes that start here. */
export function readQuoted(reader: FastReader): string | undefined {
  return reader.text.charCodeAt(reader.at) === singleQuote
    ? readSingleQuoted(reader)
    : readDoubleQuoted(reader);
}

function readSingleQuoted(reader: FastReader): string | undefined {
  const { text } = reader;
  const start = reader.at + 1;
  let hasQuote = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) return undefined;
    if (code !== singleQuote) continue;
    if (text.charCodeAt(at + 1) !== singleQuote) {
      reader.at = at + 1;
      const inside = text.slice(start, at);
      return hasQuote ? inside.replaceAll("''", "'") : inside;
    }
    hasQuote = true;
    at += 1;
  }
  return undefined;
}

function readDoubleQuoted(reader: FastReader): string | undefined {
  const { text } = reader;
  const start = reader.at + 1;
  let hasEscape = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) return undefined;
    if (code === doubleQuote) {
      reader.at = at + 1;
      const inside = text.slice(start, at);
      return hasEscape
        ? inside.replaceAll(/\\(.)/g, (_, escaped: string) => escapes.get(escaped) ?? "")
        : inside;
    }
    if (code !== backslash) continue;
    if (!escapes.has(text.charAt(at + 1))) return undefined;
    hasEscape = true;
    at += 1;
  }
  return undefined;
}

const escapes = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["n", "\n"],
  ["t", "\t"],
]);
