import type { SourceFile } from "../source/source-file.ts";
import { readFlow } from "./fast-flow.ts";
import { longestName, plainName } from "./fast-name.ts";
import {
  colon,
  dash,
  doubleQuote,
  type FastReader,
  hash,
  isBlankAt,
  isDocumentMarker,
  openBrace,
  openBracket,
  singleQuote,
  space,
  toNextContent,
  toNextLine,
} from "./fast-reader.ts";
import { readQuoted, readScalar, scanPlain } from "./fast-scalar.ts";
import { type MapEntry, type MapNode, maximumDepth, type Node, type SequenceNode } from "./node.ts";
import { hasUnusualCharacter } from "./unusual-characters.ts";

/**
 * Reads the plain YAML that nearly everyone writes, many times faster than a full YAML reader: block
 * and flow collections, plain and quoted scalars on one line, comments. The tree is the same as that
 * of `readYaml`, to the offset. Anything else, and anything that might be wrong, gives undefined:
 * then `readYaml` must decide.
 */
export function readFast(file: SourceFile): MapNode | undefined {
  return startFast(file).root;
}

/** As `readFast`, with the offset where it gave up. */
export function startFast(file: SourceFile): {
  readonly root: MapNode | undefined;
  readonly at: number;
} {
  const { text } = file;
  const reader: FastReader = {
    file,
    text,
    at: text.startsWith("\ufeff") ? 1 : 0,
    column: -1,
    names: new Map(),
  };
  if (hasUnusualCharacter(text)) return { root: undefined, at: 0 };
  const root = readRoot(reader);
  return { root, at: reader.at };
}

function readRoot(reader: FastReader): MapNode | undefined {
  const { text } = reader;
  toNextContent(reader);
  if (
    reader.column === 0 &&
    text.startsWith("---", reader.at) &&
    isDocumentMarker(text, reader.at)
  ) {
    reader.at += 3;
    if (!toNextLine(reader)) return undefined;
    toNextContent(reader);
  }
  if (reader.column !== 0) return undefined;
  if (text.charCodeAt(reader.at) !== openBrace) {
    const root = readBlockMap(reader, 0, 1);
    return isAtEnd(reader) ? root : undefined;
  }
  const root = readFlow(reader, { depth: 1, column: -1, isOutermost: true });
  if (root?.type !== "map" || !toNextLine(reader)) return undefined;
  toNextContent(reader);
  return isAtEnd(reader) ? root : undefined;
}

/** From its first key to the content behind it, which is less indented or the end of the file. */
function readBlockMap(reader: FastReader, column: number, depth: number): MapNode | undefined {
  if (depth > maximumDepth) return undefined;
  const { file, text, at: start } = reader;
  const entries = new Map<string, MapEntry>();
  let end = start;
  do {
    if (column === 0 && isDocumentMarker(text, reader.at)) return undefined;
    const keyStart = reader.at;
    const name = readName(reader);
    if (name === undefined || entries.has(name)) return undefined;
    const key = { file, start: keyStart, end: reader.at };
    reader.at += 1;
    const value = readEntryValue(reader, column, depth);
    if (value === undefined) return undefined;
    entries.set(name, { key, value });
    ({ end } = value);
  } while (reader.column === column);
  return reader.column < column ? { type: "map", entries, file, start, end } : undefined;
}

/** Reads a name up to its colon, which a blank must follow. */
function readName(reader: FastReader): string | undefined {
  const { text, at: start } = reader;
  const code = text.charCodeAt(start);
  if (code === doubleQuote || code === singleQuote) {
    const name = readQuoted(reader);
    const isName = text.charCodeAt(reader.at) === colon && isBlankAt(text, reader.at + 1);
    return isName && reader.at - start <= longestName ? name : undefined;
  }
  const end = scanPlain(reader, false);
  if (end === -1 || end !== reader.at || text.charCodeAt(end) !== colon) return undefined;
  return plainName(reader.names, text.slice(start, end));
}

/** What follows the colon, on its line or below; the reader stops at the next content. */
function readEntryValue(reader: FastReader, column: number, depth: number): Node | undefined {
  const { file, text, at: afterColon } = reader;
  skipSpaces(reader);
  if (!isLineEnd(text, reader.at)) return readInline(reader, column, depth);
  if (!toNextLine(reader)) return undefined;
  toNextContent(reader);
  if (isDash(reader) && reader.column >= column)
    return readBlockSequence(reader, reader.column, depth + 1);
  if (reader.column > column) return readBlockMap(reader, reader.column, depth + 1);
  return { type: "scalar", value: null, source: "", file, start: afterColon, end: afterColon };
}

/** A value that starts on the line of its name or dash, up to the next content. */
function readInline(reader: FastReader, column: number, depth: number): Node | undefined {
  const code = reader.text.charCodeAt(reader.at);
  const value =
    code === openBrace || code === openBracket
      ? readFlow(reader, { depth: depth + 1, column, isOutermost: true })
      : readScalar(reader, false);
  if (value === undefined || !toNextLine(reader)) return undefined;
  toNextContent(reader);
  return value;
}

function readBlockSequence(
  reader: FastReader,
  column: number,
  depth: number,
): SequenceNode | undefined {
  if (depth > maximumDepth) return undefined;
  const { file, at: start } = reader;
  const items: Node[] = [];
  let end = start;
  do {
    if (column === 0 && isDocumentMarker(reader.text, reader.at)) return undefined;
    const dashAt = reader.at;
    reader.at += 1;
    skipSpaces(reader);
    const item = isMapAhead(reader)
      ? readBlockMap(reader, column + reader.at - dashAt, depth + 1)
      : readInline(reader, column, depth);
    if (item === undefined) return undefined;
    items.push(item);
    ({ end } = item);
  } while (reader.column === column && isDash(reader));
  return reader.column <= column ? { type: "sequence", items, file, start, end } : undefined;
}

/** Whether the scalar that starts here is a name. Looks no further than the line. */
function isMapAhead(reader: FastReader): boolean {
  const { text, at: start } = reader;
  const code = text.charCodeAt(start);
  const isQuoted = code === doubleQuote || code === singleQuote;
  if (isQuoted) readQuoted(reader);
  else scanPlain(reader, false);
  const isMap = reader.at > start && text.charCodeAt(reader.at) === colon;
  reader.at = start;
  return isMap;
}

function isAtEnd(reader: FastReader): boolean {
  return reader.column === -1;
}

function skipSpaces(reader: FastReader): void {
  while (reader.text.charCodeAt(reader.at) === space) reader.at += 1;
}

function isDash({ text, at }: FastReader): boolean {
  return text.charCodeAt(at) === dash && isBlankAt(text, at + 1);
}

/** Nothing more on this line but perhaps a comment. */
function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === hash || (code !== space && isBlankAt(text, at));
}
