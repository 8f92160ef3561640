const drawnOverItsNeighbour = /[\p{Mn}\p{Me}]/u;
const twoColumns =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** The columns that a printable text takes in a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (drawnOverItsNeighbour.test(character)) continue;
    width += twoColumns.test(character) ? 2 : 1;
  }
  return width;
}

/** The text with blanks after it, up to a width. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}
