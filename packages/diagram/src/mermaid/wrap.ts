import { displayWidth } from "@cloister/model";

/** A word is cut only where it is so much longer than a line. */
const longestWord = 1.8;

/** In the fonts of browsers a wide letter takes a little more than two of average width. */
const wide = 2.2;

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    const columns = displayWidth(letter);
    width += columns === 2 ? wide : columns;
  }
  return width;
}

/**
 * A text in lines of so many columns, which together are the text again. Only a word that is a little
 * longer than a line stays whole.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of piecesOf(text, columns)) {
    const added = widthOf(piece);
    // A blank at the end of a line is not seen.
    if (width > 0 && width + widthOf(piece.trimEnd()) > columns) {
      lines.push(line);
      line = "";
      width = 0;
    }
    line += piece;
    width += added;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

const afterJoint = String.raw`(?<=[\s\-_./,;|])(?<!\d[-./])(?=[^\s\-_./,;:|])`;
const besideWide = String.raw`(?<=[\u2e80-\u309f\u3400-\uffef])(?=[^\s、。」)ーぁ-ん])|(?<=[ァ-ヶー])(?=[^\s、。」)ァ-ヶーぁ-ん])`;
const withinTerm =
  "(?<=[ァ-ヶー])(?=エンドポイント|ゲートウェイ|グループ|テーブル|データベース|ポリシー|サブネット)";

/**
 * Where a line may end: after a blank, after what joins the parts of names but not within numbers and addresses,
 * beside wide letters but not within a word in katakana or before a particle, and where AWS's Japanese terms are put together.
 */
const breakable = new RegExp(`${afterJoint}|${besideWide}|${withinTerm}`, "u");

function piecesOf(text: string, columns: number): readonly string[] {
  return text.split(breakable).flatMap((piece) => {
    if (widthOf(piece) <= columns * longestWord) return [piece];
    return cut(piece, columns);
  });
}

/** A word that is too long for any line. */
function cut(word: string, columns: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let width = 0;
  for (const letter of word) {
    const added = widthOf(letter);
    if (width + added > columns && part !== "") {
      parts.push(part);
      part = "";
      width = 0;
    }
    part += letter;
    width += added;
  }
  return [...parts, part];
}
