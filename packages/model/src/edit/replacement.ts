import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";

/** A piece of a file, and what is to stand there instead. */
export interface Replacement extends Span {
  readonly text: string;
}

/**
 * In the order of their places, each once: an anchor is reached on the way to each of its aliases. Pieces
 * that are only taken away may overlap; undefined where others do. What is put in at one place stays in
 * the order that comes in.
 */
export function inOrder(replacements: readonly Replacement[]): readonly Replacement[] | undefined {
  const ordered: Replacement[] = [];
  const byPlace = (one: Replacement, other: Replacement) =>
    compare(one.file.path, other.file.path) ||
    one.start - other.start ||
    Number(one.end > one.start) - Number(other.end > other.start);
  for (const next of each(replacements).toSorted(byPlace)) {
    const last = ordered.at(-1);
    if (last === undefined || last.file !== next.file || last.end <= next.start) {
      ordered.push(next);
    } else if (last.text === "" && next.text === "") {
      ordered[ordered.length - 1] = { ...last, end: Math.max(last.end, next.end) };
    } else return undefined;
  }
  return ordered;
}

function each(replacements: readonly Replacement[]): Replacement[] {
  const byIdentity = new Map(
    replacements
      .filter(({ start, end, text }) => end > start || text !== "")
      .map((one) => [JSON.stringify([one.file.path, one.start, one.end, one.text]), one]),
  );
  return [...byIdentity.values()];
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The text of a file after replacements, which are in order. */
export function replaced(file: SourceFile, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { file: own, start, end, text } of replacements) {
    if (own !== file) continue;
    parts.push(file.text.slice(at, start), text);
    at = end;
  }
  return parts.join("") + file.text.slice(at);
}
