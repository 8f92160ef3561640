import { inEnglish, type Text } from "@cloister/texts";
import type { Diagnostic } from "../src/index.ts";

/** What is said, in English. */
export function inWords(said: Text | undefined): string | undefined {
  return said === undefined ? undefined : inEnglish(said);
}

/** A diagnostic with its words in English. */
export function worded(diagnostic: Diagnostic) {
  return {
    ...diagnostic,
    message: inWords(diagnostic.message),
    related: diagnostic.related.map((other) => ({ ...other, message: inWords(other.message) })),
    help: inWords(diagnostic.help),
  };
}
