import { escapeUnits } from "./escape-units.ts";
import { isIdentifier } from "./identifier.ts";
import { stringLiteral } from "./string-literal.ts";

// Letters to the formatter; it takes no middle dot for one.
const LETTERS = /^[\p{ID_Start}_$](?:(?![\u30fb\uff65])[\p{ID_Continue}$])*$/u;
const BEYOND_ASCII = /[^\u0000-\u007f]+/g;

/** The key of an object literal or the name of a field, with quotes only if it needs them. */
export function objectKey(key: string): string {
  // As a plain key it would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  if (isIdentifier(key)) return key;
  const literal = stringLiteral(key);
  // The formatter takes the quotes off all letters that it knows, but not off escaped ones.
  return LETTERS.test(key) ? literal.replace(BEYOND_ASCII, escapeUnits) : literal;
}
