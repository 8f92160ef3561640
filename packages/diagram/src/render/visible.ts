import { escapeUnprintable } from "@cloister/model";

// The two characters of the basic plane that XML forbids beside the controls and lone surrogates.
const forbidden = /[\ufffe\uffff]/g;

/** A text in which everything can be seen: what XML forbids, breaks lines or reorders them is shown as `\u{202e}`. */
export function visible(text: string): string {
  return escapeUnprintable(text).replace(
    forbidden,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}
