import type { Argument, Code } from "./code.ts";
import { flatText, scalarText } from "./flat-text.ts";
import { LINE_WIDTH, lineAt, margin, roomIn } from "./place.ts";
import type { Place } from "./place.ts";
import type { Printer } from "./printer.ts";

/** A list on one line, or with an item on each if that is too long. */
export function printList(items: readonly Code[], place: Place, printer: Printer): string {
  return flatText(items, roomIn(place), printer.names) ?? brokenList(items, place.depth, printer);
}

/** A list with an item on each line. Numbers share lines. */
export function brokenList(items: readonly Code[], depth: number, printer: Printer): string {
  const lines = isNumbers(items) ? filled(items, depth + 1) : itemLines(items, depth + 1, printer);
  return `[\n${lines}${margin(depth)}]`;
}

/** Each item on a line of its own, with a comma. */
export function itemLines(items: readonly Argument[], depth: number, printer: Printer): string {
  const place = lineAt(depth, 1);
  let text = "";
  for (const item of items) text += `${margin(depth)}${printer.print(item, place)},\n`;
  return text;
}

export function isNumbers(items: readonly Argument[]): items is readonly number[] {
  return items.every((item) => typeof item === "number");
}

function filled(items: readonly number[], depth: number): string {
  let text = margin(depth);
  let column = text.length;
  items.forEach((item, index) => {
    const next = `${scalarText(item)},`;
    if (index > 0 && column + 1 + next.length > LINE_WIDTH) {
      text += `\n${margin(depth)}${next}`;
      column = 2 * depth + next.length;
    } else {
      text += index > 0 ? ` ${next}` : next;
      column += next.length + (index > 0 ? 1 : 0);
    }
  });
  return `${text}\n`;
}
