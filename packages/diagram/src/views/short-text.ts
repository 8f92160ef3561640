import { displayWidth } from "@cloister/model";
import { columnsOf } from "../mermaid/columns-of.ts";
import { shown } from "./words.ts";

/** A sentence for a label: without the marks of code, and cut where it would fill the node. */
export function shortText(sentence: string, columns = 110): string {
  const plain = shown(sentence.replaceAll("`", ""));
  if (columnsOf(plain) <= columns) return plain;
  let short = "";
  let width = 0;
  for (const letter of plain) {
    width += displayWidth(letter);
    if (width > columns - 1) break;
    short += letter;
  }
  // Not within a word, where words are apart.
  const whole = short.replace(/\s+\S*$/, "");
  return `${whole.length > short.length / 2 ? whole : short}…`;
}
