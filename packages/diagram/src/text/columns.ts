import { displayWidth } from "@cloister/model";
import { wrapGreedily } from "../render/wrap.ts";

/** The columns that a printable text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += displayWidth(character);
  return columns;
}

/** The text with blanks behind it, so many columns wide in all. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/** The lines of a text, none over so many columns. At least one. */
export function wrapColumns(text: string, columns: number): readonly string[] {
  return wrapGreedily(text, columns, columnsOf);
}
