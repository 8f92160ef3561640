import type { ScalarNode } from "../document/node.ts";
import type { Replacement } from "./replacement.ts";

/**
 * The words that change of a text that is written over several lines, such as a query, so that its lines stay;
 * undefined where they are not to be told from the text.
 */
export function patchText(node: ScalarNode, written: string): readonly Replacement[] | undefined {
  const { value, source, file, start } = node;
  if (typeof value !== "string" || !source.includes("\n")) return undefined;
  const style = styleOf(source);
  const offsets = visible(source, style.from, source.length - style.closing);
  // Escapes, of which there are none then, would stand for other characters.
  if (offsets.map((at) => source[at]).join("") !== value.replaceAll(/\s/g, "")) return undefined;
  const { from, to, text } = changedWords(value, written);
  const first = offsets[countVisible(value.slice(0, from))];
  const last = offsets[countVisible(value.slice(0, to)) - 1];
  if (first === undefined || last === undefined) return undefined;
  const old = source.slice(first, last + 1);
  if (old !== value.slice(from, to) || /\n/.test(old + text) || style.isRefused(text)) {
    return undefined;
  }
  return [{ file, start: start + first, end: start + last + 1, text: style.escaped(text) }];
}

interface Style {
  /** Where the text itself begins. */
  readonly from: number;
  /** How many characters close it. */
  readonly closing: number;
  escaped(text: string): string;
  isRefused(text: string): boolean;
}

function styleOf(source: string): Style {
  const asItIs = { closing: 0, escaped: (text: string) => text, isRefused: () => false };
  if (/^[|>]/.test(source)) return { ...asItIs, from: source.indexOf("\n") };
  const quoted = { ...asItIs, from: 1, closing: 1 };
  if (source.startsWith("'")) {
    return { ...quoted, escaped: (text) => text.replaceAll("'", "''") };
  }
  if (source.startsWith('"')) {
    return { ...quoted, escaped: (text) => text.replaceAll(/["\\]/g, "\\$&") };
  }
  return { ...asItIs, from: 0, isRefused: (text) => /[#:,[\]{}]/.test(text) };
}

/** The offsets of what is no blank. */
function visible(text: string, from: number, to: number): readonly number[] {
  const offsets: number[] = [];
  for (let at = from; at < to; at += 1) if (/\S/.test(text[at] ?? "")) offsets.push(at);
  return offsets;
}

function countVisible(text: string): number {
  return text.replaceAll(/\s/g, "").length;
}

/** Which whole words of a text become others. */
function changedWords(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly text: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  let to = before.length - same;
  while (from > 0 && !(isBlankAt(before, from - 1) && !isBlankAt(before, from))) from -= 1;
  while (to < before.length && !(isBlankAt(before, to) && !isBlankAt(before, to - 1))) to += 1;
  return { from, to, text: after.slice(from, after.length - (before.length - to)) };
}

function isBlankAt(text: string, at: number): boolean {
  return /^\s?$/.test(text[at] ?? "");
}
