// Controls, formats (bidirectional ones among them), line separators and lone surrogates.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A text that is safe to print on a terminal: whatever could move the cursor, change colours or
 * reorder the line is shown as `\u{202e}` instead.
 */
export function escapeUnprintable(text: string): string {
  return text.replace(unprintable, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return `\\u{${codePoint.toString(16)}}`;
  });
}
