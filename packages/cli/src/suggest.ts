// On its own so that only a command line with a slip in it loads the search.
import { suggest as suggestText } from "@cloister/model";
import { inEnglish } from "@cloister/texts";

/** The sentence to append to a message, with its leading space: " Did you mean `x`?", or nothing. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const text = suggestText(word, candidates);
  return text === undefined ? "" : ` ${inEnglish(text)}`;
}
