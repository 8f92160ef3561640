import {
  carriageReturn,
  closeBrace,
  closeBracket,
  colon,
  comma,
  doubleQuote,
  type FastReader,
  hash,
  isDocumentMarker,
  lineFeed,
  openBrace,
  openBracket,
  singleQuote,
  space,
} from "./fast-reader.ts";
import { plainName } from "./fast-name.ts";
import { readQuoted, readScalar, scanPlain } from "./fast-scalar.ts";
import { type MapEntry, type MapNode, maximumDepth, type Node, type SequenceNode } from "./node.ts";

/** Where a collection in brackets stands. */
export interface FlowPlace {
  readonly depth: number;
  /** The column of the block around the outermost bracket: further lines must be indented deeper. */
  readonly column: number;
  readonly isOutermost: boolean;
}

/** A collection in brackets; the reader is at the opening one and stops behind the closing one. */
export function readFlow(reader: FastReader, place: FlowPlace): MapNode | SequenceNode | undefined {
  if (place.depth > maximumDepth) return undefined;
  return reader.text.charCodeAt(reader.at) === openBrace
    ? readFlowMap(reader, place)
    : readFlowSequence(reader, place);
}

function readFlowSequence(reader: FastReader, place: FlowPlace): SequenceNode | undefined {
  const { file, text, at: start } = reader;
  const items: Node[] = [];
  reader.at += 1;
  for (;;) {
    if (!toFlowContent(reader, place)) return undefined;
    if (text.charCodeAt(reader.at) === closeBracket) break;
    const item = readFlowValue(reader, place);
    if (item === undefined || !toFlowContent(reader, place)) return undefined;
    items.push(item);
    const code = text.charCodeAt(reader.at);
    if (code === closeBracket) break;
    if (code !== comma) return undefined;
    reader.at += 1;
  }
  reader.at += 1;
  return { type: "sequence", items, file, start, end: reader.at };
}

function readFlowMap(reader: FastReader, place: FlowPlace): MapNode | undefined {
  const { file, text, at: start } = reader;
  const entries = new Map<string, MapEntry>();
  reader.at += 1;
  for (;;) {
    if (!toFlowContent(reader, place)) return undefined;
    if (text.charCodeAt(reader.at) === closeBrace) break;
    const keyStart = reader.at;
    const name = readFlowName(reader);
    if (name === undefined || entries.has(name)) return undefined;
    const key = { file, start: keyStart, end: reader.at };
    reader.at += 1;
    if (!toFlowContent(reader, place)) return undefined;
    const value = readFlowValue(reader, place);
    if (value === undefined || !toFlowContent(reader, place)) return undefined;
    entries.set(name, { key, value });
    const code = text.charCodeAt(reader.at);
    if (code === closeBrace) break;
    if (code !== comma) return undefined;
    reader.at += 1;
  }
  reader.at += 1;
  return { type: "map", entries, file, start, end: reader.at };
}

/** Reads a name up to its colon. Only after quotes may the value follow the colon directly, as in JSON. */
function readFlowName(reader: FastReader): string | undefined {
  const { text, at: start } = reader;
  const code = text.charCodeAt(start);
  if (code === doubleQuote || code === singleQuote) {
    const name = readQuoted(reader);
    return text.charCodeAt(reader.at) === colon ? name : undefined;
  }
  const end = scanPlain(reader, true);
  if (end === -1 || end !== reader.at || text.charCodeAt(end) !== colon) return undefined;
  return plainName(reader.names, text.slice(start, end));
}

function readFlowValue(reader: FastReader, { depth, column }: FlowPlace): Node | undefined {
  const code = reader.text.charCodeAt(reader.at);
  return code === openBrace || code === openBracket
    ? readFlow(reader, { depth: depth + 1, column, isOutermost: false })
    : readScalar(reader, true);
}

/** Over blanks, comments and line ends to what comes next, which on a new line must be indented. */
function toFlowContent(reader: FastReader, place: FlowPlace): boolean {
  const { text } = reader;
  let at = reader.at;
  let lineStart = -1;
  for (;;) {
    let code = text.charCodeAt(at);
    while (code === space) code = text.charCodeAt(++at);
    if (code === hash) {
      // Right after a line end the library wants a blank before a comment, though only inside brackets.
      if (text.charCodeAt(at - 1) !== space) return false;
      at = text.indexOf("\n", at);
      if (at === -1) return false;
      code = lineFeed;
    }
    if (code === lineFeed) at += 1;
    else if (code === carriageReturn) at += 2;
    else break;
    lineStart = at;
  }
  reader.at = at;
  return at < text.length && (lineStart === -1 || isIndented(text, at, at - lineStart, place));
}

function isIndented(text: string, at: number, column: number, place: FlowPlace): boolean {
  if (column > place.column) return column > 0 || !isDocumentMarker(text, at);
  // A closing bracket may stand under the name that it belongs to.
  return place.isOutermost && column === place.column && isClosing(text, at);
}

function isClosing(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === closeBrace || code === closeBracket;
}
