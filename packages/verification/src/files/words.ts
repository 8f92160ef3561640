import { escapeUnprintable } from "@cloister/model";
import { inLanguage, type Language, type Text } from "@cloister/texts";

/** Says something in the language of the kit. */
export type Words = (text: Text) => string;

export function wordsIn(language: Language): Words {
  return (text) => inLanguage(text, language);
}

/** A text on one line, in which nothing moves the cursor or ends a comment. */
export function oneLine(text: string): string {
  return escapeUnprintable(text.replaceAll(/[\r\n\u2028\u2029]+/g, " "));
}
