import { and, say, type List } from "@cloister/texts";

const shown = 3;

/** The first of what is repeated, for `related`. */
export function firstOf<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, shown);
}

/** Names to stand in a sentence: the first of them, and how many there are beside. */
export function someOf(names: readonly string[]): List {
  const listed = firstOf(names).map((name) => `\`${name}\``);
  const more = names.length - listed.length;
  return and(more === 0 ? listed : [...listed, say("{{count}} more", { count: more })]);
}
