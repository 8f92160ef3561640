import type { Holes } from "./holes.ts";
import type { japanese } from "./japanese.ts";

/** A sentence in English, which is its key in the table of every other language. */
export type Template = keyof typeof japanese;

/** Something to say to the user, in whatever language it will be said. Plain data. */
export type Text = Phrase | Sentences | Opening | Verbatim;

/** A sentence of the table, and what fills its holes. */
export interface Phrase {
  readonly template: Template;
  readonly values: Readonly<Record<string, Value>>;
}

/** One sentence after the other. */
export interface Sentences {
  readonly sentences: readonly Text[];
}

/** What begins a sentence: a name such as "the policy of …" that elsewhere stands within one. */
export interface Opening {
  readonly opening: Text;
}

/** What is the same in every language: names, code, what another program said. */
export interface Verbatim {
  readonly verbatim: string;
}

export type Value = string | number | Text | List;

/** Things in a row, joined as the language joins them. */
export interface List {
  readonly items: readonly (string | Text)[];
  readonly by: "and" | "or" | "comma";
}

/**
 * A sentence with `{{holes}}`. It does not compile when a translation is missing, or when a hole is not
 * filled. Code goes between backticks in the template, around the hole.
 */
export function say<T extends Template>(
  template: T,
  ...values: [Holes<T>] extends [never] ? [] : [Readonly<Record<Holes<T>, Value>>]
): Phrase;
export function say(template: Template, values: Phrase["values"] = none): Phrase {
  return { template, values };
}

const none: Phrase["values"] = {};

/** Sentences in a row; those that are undefined are left out. */
export function sentences(...parts: readonly (Text | undefined)[]): Text {
  const said = parts.filter((part) => part !== undefined);
  const [only] = said;
  return said.length === 1 && only !== undefined ? only : { sentences: said };
}

/** The text as the language writes it at the beginning of a sentence. */
export function opening(text: Text): Opening {
  return { opening: text };
}

export function verbatim(text: string): Verbatim {
  return { verbatim: text };
}

/** "`a`, `b` and `c`". */
export function and(items: readonly (string | Text)[]): List {
  return { items, by: "and" };
}

/** "`a`, `b` or `c`". */
export function or(items: readonly (string | Text)[]): List {
  return { items, by: "or" };
}

/** "`a`, `b`, `c`". */
export function commas(items: readonly (string | Text)[]): List {
  return { items, by: "comma" };
}
