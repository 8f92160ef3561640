import { appendAt, removeAt, replaceIn, setAt, type Json } from "./json.ts";

/** One mistake in a topology that is right otherwise. */
export interface Defect {
  /** What is wrong, in words that name its kind: several defects may be of one kind. */
  readonly kind: string;
  /** The rules of the catalogue that it breaks, or codes: one of them must be reported. */
  readonly breaks: readonly string[];
  /** Further rules or codes that are true of it as well. */
  readonly alsoTrue: readonly string[];
  readonly edit: Change;
}

export type Change = (topology: Json) => Json;

/** Dots separate the steps; digits alone are the index of a list. Slashes and other dots need the list form. */
export type At = string | readonly (string | number)[];

/** Defects of one kind, each with an edit of its own. */
export function defects(
  kind: string,
  breaks: string,
  edits: readonly Change[],
  alsoTrue = "",
): readonly Defect[] {
  return edits.map((edit) => ({
    kind,
    breaks: wordsOf(breaks),
    alsoTrue: wordsOf(alsoTrue),
    edit,
  }));
}

export function set(at: At, value: Json): Change {
  return (topology) => setAt(topology, stepsOf(at), value);
}

export function remove(at: At): Change {
  return (topology) => removeAt(topology, stepsOf(at));
}

export function append(at: At, value: Json): Change {
  return (topology) => appendAt(topology, stepsOf(at), value);
}

export function replace(from: string, to: string): Change {
  return (topology) => replaceIn(topology, from, to);
}

/** One edit after the other. */
export function all(...edits: readonly Change[]): Change {
  return (topology) => edits.reduce((value, edit) => edit(value), topology);
}

function stepsOf(at: At): readonly (string | number)[] {
  if (typeof at !== "string") return at;
  return at.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function wordsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}
