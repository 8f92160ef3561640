import { displayWidth } from "./display-width.ts";
import { escapeUnits } from "./escape-units.ts";

const LINE_WIDTH = 100;
// A list of texts, numbers and the like, each on a line of its own. No text holds a line break.
const SCALARS = /\[\n(?:\s+(?:"[^\n]*"|[^\s[\]{}"]+),?\n)+\s*\]/g;

// JSON allows them as they are, but they would hide or change how the rest of the line reads.
const HIDDEN = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

/**
 * The value as JSON: two spaces, keys in their own order, ASCII instead of invisible characters, lists
 * on one line where the formatter has them so, a newline at the end. Throws on what JSON would silently drop or change: a function, a number that is
 * not finite.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, refuseLoss, 2);
  return `${text.replace(HIDDEN, escapeUnits).replace(SCALARS, joinShort)}\n`;
}

function joinShort(list: string, offset: number, text: string): string {
  const joined = list
    .replace(/\n\s+(?=[^\s\]])/g, " ")
    .replace("[ ", "[")
    .replace(/\s*\]$/, "]");
  const line = text.slice(text.lastIndexOf("\n", offset) + 1, offset) + joined;
  return displayWidth(line) < LINE_WIDTH ? joined : list;
}

function refuseLoss(key: string, value: unknown): unknown {
  const isLost = typeof value === "function" || typeof value === "symbol";
  const isChanged = typeof value === "number" && !Number.isFinite(value);
  if (isLost || isChanged || (key === "" && value === undefined)) {
    throw new Error(`bug: ${String(value)} at ${JSON.stringify(key)} has no JSON form`);
  }
  return value;
}
