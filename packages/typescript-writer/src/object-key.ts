import { isIdentifier } from "./identifier.ts";
import { stringLiteral } from "./string-literal.ts";

const UNICODE_IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;
const BEYOND_ASCII = /[^\u0000-\u007f]/g;

/** The key of an object literal or the name of a field, with quotes only if it needs them. */
export function objectKey(key: string): string {
  // As a plain key it would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  if (isIdentifier(key)) return key;
  const literal = stringLiteral(key);
  // The formatter takes the quotes away from every letter it knows, but not from an escaped one.
  return UNICODE_IDENTIFIER.test(key) ? literal.replace(BEYOND_ASCII, escapeUnit) : literal;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
