import { displayWidth } from "@cloister/model";
import { fontWidths } from "./font-widths.ts";

/** How a text is set: its size in pixels. */
export interface Font {
  readonly size: number;
  readonly weight: keyof typeof fontWidths;
}

const tables = new Map<Font["weight"], ReadonlyMap<number, number>>();

/**
 * The width of a text in pixels, in Noto Sans JP. What that font cannot draw counts as one em, which is wide enough for what
 * others draw instead.
 */
export function textWidth(text: string, { size, weight }: Font): number {
  const table = tables.get(weight) ?? tableOf(fontWidths[weight]);
  tables.set(weight, table);
  let width = 0;
  for (const character of text) {
    width += table.get(character.codePointAt(0) ?? 0) ?? (displayWidth(character) === 0 ? 0 : 1000);
  }
  return (width * size) / 1000;
}

function tableOf(text: string): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  let codePoint = 0;
  for (const word of text.trim().split(/\s+/)) {
    const [first, width] = word.includes(":") ? word.split(":") : [undefined, word];
    if (first !== undefined) codePoint = Number.parseInt(first, 16);
    table.set(codePoint++, Number(width));
  }
  return table;
}
