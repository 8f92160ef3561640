import type { ScalarValue } from "./node.ts";

const number = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const integer = /^[-+]?[0-9]+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const infinity = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/** What an unquoted scalar means in the core schema of YAML 1.2. It must not be empty. */
export function coreValue(source: string): ScalarValue {
  switch (source.charCodeAt(0)) {
    case 0x6e: // n
    case 0x4e: // N
    case 0x7e: // ~
      return isNull(source) ? null : source;
    case 0x74: // t
    case 0x54: // T
    case 0x66: // f
    case 0x46: // F
      return booleans.get(source) ?? source;
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
    case 0x30: // 0
    case 0x31:
    case 0x32:
    case 0x33:
    case 0x34:
    case 0x35:
    case 0x36:
    case 0x37:
    case 0x38:
    case 0x39: // 9
      return numericValue(source);
    default:
      return source;
  }
}

const booleans = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

function isNull(source: string): boolean {
  return source === "~" || source === "null" || source === "Null" || source === "NULL";
}

function numericValue(source: string): number | string {
  if (number.test(source)) {
    return integer.test(source) ? Number.parseInt(source, 10) : Number.parseFloat(source);
  }
  if (octal.test(source)) return Number.parseInt(source.slice(2), 8);
  if (hexadecimal.test(source)) return Number.parseInt(source.slice(2), 16);
  if (infinity.test(source)) return source.startsWith("-") ? -Infinity : Infinity;
  return notANumber.test(source) ? Number.NaN : source;
}
