import { displayWidth } from "@cloister/model";

/** The columns of a text, of which a wide letter takes two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += displayWidth(letter);
  return columns;
}
