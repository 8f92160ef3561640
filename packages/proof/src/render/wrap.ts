import { escapeUnprintable } from "@cloister/model";
import { textWidth } from "./text-width.ts";

/**
 * The words of a text in lines of at most this many columns; a word that is longer has a line of its own.
 * What cannot be printed is escaped. Always one line at least.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of escapeUnprintable(text).split(" ")) {
    const columns = textWidth(word);
    if (line !== "" && used + 1 + columns > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    used += columns + (line === "" ? 0 : 1);
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The text in lines, the first after `lead`, the others indented as far. */
export function hanging(lead: string, text: string, width: number): readonly string[] {
  const indent = textWidth(lead);
  return wrap(text, width - indent).map((line, index) =>
    index === 0 ? `${lead}${line}` : `${" ".repeat(indent)}${line}`,
  );
}
