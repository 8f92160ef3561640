const ASCII = /^[\u0000-\u007f]*$/;
const ZERO = /[\p{DI}\p{Mn}\p{Me}\u1160-\u11ff\uff9e\uff9f]/u;
// Wide and fullwidth in the sense of Unicode's East Asian Width, and emoji.
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufad9\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const HALF_OF_FLAG = /\p{Regional_Indicator}/u;
const SKIN_TONE = /\p{Emoji_Modifier}/u;
const EMOJI_VARIANT = "\ufe0f";

/** The columns that the text takes: two for an East Asian wide character, none for a combining one. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  let previous = 0;
  for (const character of text) {
    if (character === EMOJI_VARIANT && previous === 1) width += 1;
    else if (!ZERO.test(character) && !(previous === 2 && SKIN_TONE.test(character))) {
      previous = WIDE.test(character) && !HALF_OF_FLAG.test(character) ? 2 : 1;
      width += previous;
    }
  }
  return width;
}

/** Whether the text takes at most this many columns. */
export function fits(text: string, columns: number): boolean {
  // No character is wider than two columns for each of its units.
  return text.length * 2 <= columns || displayWidth(text) <= columns;
}
