import type { CodeObject, Field } from "./code.ts";
import { displayWidth } from "./display-width.ts";
import { flatText } from "./flat-text.ts";
import { objectKey } from "./object-key.ts";
import { behind, margin, roomIn } from "./place.ts";
import type { Place } from "./place.ts";
import { printAssigned } from "./print-assigned.ts";
import type { Printer } from "./printer.ts";

/** An object literal on one line, if it may stay there and fits, or with one field per line. */
export function printInline(code: CodeObject, place: Place, printer: Printer): string {
  const flat = code.inline ? flatText(code, roomIn(place), printer.names) : undefined;
  return flat ?? printObject(code, place.depth, printer);
}

/** An object literal with one field per line. */
export function printObject(code: CodeObject, depth: number, printer: Printer): string {
  if (code.fields.length === 0) return "{}";
  let text = "{\n";
  for (const field of code.fields) text += printField(field, depth + 1, printer);
  return `${text}${margin(depth)}}`;
}

function printField([key, value]: Field, depth: number, printer: Printer): string {
  const name = objectKey(key);
  const left = `${margin(depth)}${name}:`;
  // The formatter finds that moving a value below a very short key gains nothing.
  if (name.length < 10 && displayWidth(name) < 5) {
    return `${left} ${printer.print(value, behind(left, depth))},\n`;
  }
  return `${printAssigned(left, value, depth, printer)},\n`;
}
