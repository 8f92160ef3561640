import { commas, say, type List, type Text } from "@cloister/texts";
import type { ContentOptions } from "./content.ts";

const mostShown = 4;

/** The items, or where there are too many for a screen the first ones and how many more. */
export function someOf(
  items: readonly (string | Text)[],
  { isFull }: ContentOptions,
  most: number = mostShown,
): List {
  if (isFull || items.length <= most + 1) return commas(items);
  return commas([...items.slice(0, most), say("{{count}} more", { count: items.length - most })]);
}

/** Names as code. */
export function code(name: string): Text {
  return say("`{{name}}`", { name });
}

export function codes(names: readonly string[]): readonly Text[] {
  return names.map(code);
}
