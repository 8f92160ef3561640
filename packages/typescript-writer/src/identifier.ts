const ASCII = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
// Letters are added to Unicode every year, and Node, TypeScript and the formatter follow at their own
// pace. What is not in all of them, what is invisible, and the middle dots are left out. So are the
// planes beyond the first, except for ideographs.
const UNSAFE =
  "[\\p{Default_Ignorable_Code_Point}\\u088f\\u0897\\u0c5c\\u0cdc\\u1acf-\\u1aeb\\u1c89\\u1c8a\\u30fb\\ua7cb-\\ua7dc\\ua7f1\\uff65\\u{10000}-\\u{1ffff}\\u{323b0}-\\u{10ffff}]";
const START = `(?:[_$]|(?!${UNSAFE})\\p{ID_Start})`;
const PART = `(?:[$]|(?!${UNSAFE})\\p{ID_Continue})`;
const IDENTIFIER = new RegExp(`^${START}${PART}*$`, "u");
const WORDS = new RegExp(`(?:(?!${UNSAFE}|\\p{Pc})\\p{ID_Continue})+`, "gu");

/** Whether every tool takes the text for an identifier. Reserved words are not told apart. */
export function isIdentifier(text: string): boolean {
  return ASCII.test(text) || IDENTIFIER.test(text);
}

/** The words of the text: its longest parts that may stand inside an identifier and are no `_` or `$`. */
export function identifierWords(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}
