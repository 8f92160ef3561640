import { isAlias, isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import {
  type MapEntry,
  type MapNode,
  maximumDepth,
  type Node,
  type ScalarNode,
  type SequenceNode,
} from "./node.ts";
import { judgeEscaped } from "./unusual-characters.ts";
import { type Aliases, closeAnchor, newAliases, resolveAlias } from "./yaml-aliases.ts";
import { duplicateKey, readKey } from "./yaml-keys.ts";
import { tooDeep } from "./yaml-structure.ts";

/** Our tree of a YAML document, and what the library lets pass but we do not. */
export interface Converted {
  readonly root: Node;
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns the YAML library's tree into ours, aliases written out. What makes no sense is reported and left out. */
export function convertYaml(file: SourceFile, contents: unknown): Converted {
  const conversion: Conversion = { file, diagnostics: [], aliases: newAliases() };
  const root = convert(conversion, contents, { depth: 1, emptyAt: 0 });
  return { root, diagnostics: conversion.diagnostics };
}

interface Conversion {
  readonly file: SourceFile;
  readonly diagnostics: Diagnostic[];
  readonly aliases: Aliases;
}

interface Where {
  readonly depth: number;
  /** Where a value that is not written would stand. */
  readonly emptyAt: number;
}

function convert(conversion: Conversion, node: unknown, where: Where): Node {
  const { file, aliases, diagnostics } = conversion;
  if (isAlias(node)) {
    const at = { file, ...rangeOf(node) };
    const { target, problem } = resolveAlias(aliases, {
      name: node.source,
      at,
      depth: where.depth,
    });
    if (problem !== undefined) diagnostics.push(problem);
    return target ?? nothing(file, where.emptyAt);
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return nothing(file, where.emptyAt);
  const { anchor } = node;
  if (anchor !== undefined) aliases.anchors.set(anchor, "open");
  const converted = convertWritten(conversion, node, where.depth);
  if (anchor !== undefined) closeAnchor(aliases, anchor, converted);
  return converted;
}

function convertWritten(
  conversion: Conversion,
  node: Scalar | YAMLMap | YAMLSeq,
  depth: number,
): Node {
  if (isScalar(node)) return convertScalar(conversion, node);
  if (depth > maximumDepth) {
    const { start } = rangeOf(node);
    conversion.diagnostics.push(tooDeep(conversion.file, start));
    return nothing(conversion.file, start);
  }
  if (isMap(node)) return convertMap(conversion, node, depth);
  return convertSequence(conversion, node, depth);
}

function convertMap(conversion: Conversion, map: YAMLMap, depth: number): MapNode {
  const { file, diagnostics } = conversion;
  const entries = new Map<string, MapEntry>();
  let { start, end } = rangeOf(map);
  for (const [index, pair] of map.items.entries()) {
    const key = { file, ...rangeOf(pair.key) };
    const { name, problem } = readKey(pair, map.flow === true, key);
    if (problem !== undefined) diagnostics.push(problem);
    checkEscapes(conversion, pair.key);
    const value = convert(conversion, pair.value, { depth: depth + 1, emptyAt: key.end });
    if (map.flow !== true) {
      if (index === 0) start = key.start;
      end = Math.max(key.end, writtenEnd(pair.value, value));
    }
    if (name === undefined) continue;
    const first = entries.get(name);
    if (first === undefined) entries.set(name, { key, value });
    else diagnostics.push(duplicateKey(name, key, first.key));
  }
  return { type: "map", entries, file, start, end };
}

function convertSequence(conversion: Conversion, sequence: YAMLSeq, depth: number): SequenceNode {
  const { file } = conversion;
  const items: Node[] = [];
  const { start, end: flowEnd } = rangeOf(sequence);
  let end = flowEnd;
  for (const item of sequence.items) {
    const converted = convert(conversion, item, { depth: depth + 1, emptyAt: start });
    if (sequence.flow !== true) end = writtenEnd(item, converted);
    items.push(converted);
  }
  return { type: "sequence", items, file, start, end };
}

function convertScalar(conversion: Conversion, scalar: Scalar): ScalarNode {
  const { file } = conversion;
  const { start, end } = rangeOf(scalar);
  const source = file.text.slice(start, end);
  // An empty value is ranged after the blanks that follow its indicator; it belongs right after the indicator.
  if (source === "") return nothing(file, skipBlanksBack(file.text, start));
  checkEscapes(conversion, scalar);
  if (scalar.type !== "BLOCK_LITERAL" && scalar.type !== "BLOCK_FOLDED") {
    return { type: "scalar", value: plainValue(scalar.value), source, file, start, end };
  }
  const written = source.trimEnd();
  return {
    type: "scalar",
    value: plainValue(scalar.value),
    source: written,
    file,
    start,
    end: start + written.length,
  };
}

function skipBlanksBack(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at -= 1;
  return at;
}

function checkEscapes({ file, diagnostics }: Conversion, node: unknown): void {
  if (!isScalar(node) || node.type !== "QUOTE_DOUBLE" || typeof node.value !== "string") return;
  const at = { file, ...rangeOf(node) };
  if (!file.text.slice(at.start, at.end).includes("\\")) return;
  const problem = judgeEscaped(node.value);
  if (problem !== undefined) diagnostics.push({ ...problem, at, related: [] });
}

/** The core schema makes nothing else. */
function plainValue(value: unknown): ScalarNode["value"] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return null;
}

function nothing(file: SourceFile, at: number): ScalarNode {
  return { type: "scalar", value: null, source: "", file, start: at, end: at };
}

/** An alias ends where it is written, not where its anchor is. */
function writtenEnd(written: unknown, converted: Node): number {
  return isAlias(written) ? rangeOf(written).end : converted.end;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeOf(node: unknown): Range {
  const range =
    isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  const [start, end] = range ?? [0, 0];
  return { start, end };
}
