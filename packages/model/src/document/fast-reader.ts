import type { SourceFile } from "../source/source-file.ts";

/**
 * Where the fast reader is. Every function of it either consumes what it was asked for or returns
 * undefined (or false) at the first thing that is not plainly ordinary; nothing is ever retried.
 */
export interface FastReader {
  readonly file: SourceFile;
  readonly text: string;
  at: number;
  /** Of the content that `toNextContent` stopped at; -1 at the end of the file. */
  column: number;
  /** The names so far, each to itself: a large file repeats few names often, and so keeps each once. */
  readonly names: Map<string, string>;
}

export const tab = 0x09;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const doubleQuote = 0x22;
export const hash = 0x23;
export const singleQuote = 0x27;
export const comma = 0x2c;
export const dash = 0x2d;
export const dot = 0x2e;
export const colon = 0x3a;
export const openBracket = 0x5b;
export const backslash = 0x5c;
export const closeBracket = 0x5d;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;

/** At a blank, a line end or the end of the file: what must follow a colon or a dash. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === space || code === lineFeed || code === carriageReturn || at >= text.length;
}

/** From the start of a line over empty lines and comments to the next content. */
export function toNextContent(reader: FastReader): void {
  const { text } = reader;
  let at = reader.at;
  for (;;) {
    const lineStart = at;
    let code = text.charCodeAt(at);
    while (code === space) code = text.charCodeAt(++at);
    if (code === hash) {
      at = text.indexOf("\n", at);
      if (at === -1) at = text.length;
      code = text.charCodeAt(at);
    }
    if (code === lineFeed) at += 1;
    else if (code === carriageReturn) at += 2;
    else {
      reader.at = at;
      reader.column = at < text.length ? at - lineStart : -1;
      return;
    }
  }
}

/** From behind a value over blanks and a comment to the start of the next line. */
export function toNextLine(reader: FastReader): boolean {
  const { text } = reader;
  let at = reader.at;
  let code = text.charCodeAt(at);
  while (code === space) code = text.charCodeAt(++at);
  if (code === hash && text.charCodeAt(at - 1) === space) {
    at = text.indexOf("\n", at);
    if (at === -1) at = text.length;
    code = text.charCodeAt(at);
  }
  reader.at = at;
  if (code === lineFeed) reader.at = at + 1;
  else if (code === carriageReturn) reader.at = at + 2;
  else return at >= text.length;
  return true;
}

/** `---` or `...` at the start of a line, which would end or start a document. */
export function isDocumentMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== dash && code !== dot) return false;
  return (
    text.charCodeAt(at + 1) === code &&
    text.charCodeAt(at + 2) === code &&
    (isBlankAt(text, at + 3) || text.charCodeAt(at + 3) === tab)
  );
}
