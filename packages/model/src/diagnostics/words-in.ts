import { inLanguage, type Language } from "@cloister/texts";
import type { Said } from "./diagnostic.ts";

/** What is said, as it is read in a language. */
export function wordsIn(said: Said, language: Language): string {
  return typeof said === "string" ? said : inLanguage(said, language);
}
