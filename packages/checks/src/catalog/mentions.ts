import type { Topology } from "@cloister/model";
import { eachText } from "../each-text.ts";

const counts = new WeakMap<Topology, ReadonlyMap<string, number>>();

/** How often a name stands in the values of a topology, alone or as part of a reference, an ARN or a query. */
export function mentionsOf(topology: Topology, name: string): number {
  let known = counts.get(topology);
  if (known === undefined) {
    known = countWords(topology);
    counts.set(topology, known);
  }
  return known.get(name) ?? 0;
}

function countWords(topology: Topology): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  eachText(topology, (text, place) => {
    // Most texts have no upper case, and only names that have some are asked for.
    if (!/[A-Z]/.test(text) || place().part === "key") return;
    for (const [word] of text.matchAll(/[\p{L}\p{N}_-]+/gu)) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  });
  return words;
}
