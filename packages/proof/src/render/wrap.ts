import { escapeUnprintable } from "@cloister/model";
import { english } from "@cloister/texts";
import type { Rendering } from "./rendering.ts";
import { segmentsOf } from "./segments.ts";
import { textWidth } from "./text-width.ts";

/** How wide lines are, and in which language. */
export type Page = Pick<Rendering, "width" | "language">;

/**
 * A text in lines of at most this many columns, broken where its language allows; what cannot be broken and is longer
 * has a line of its own. What cannot be printed is escaped. Always one line at least.
 */
export function wrap(text: string, { width, language = english }: Page): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const { breaksWithinWords } = language;
  for (const { gap, segment } of segmentsOf(escapeUnprintable(text), { breaksWithinWords })) {
    const columns = textWidth(segment);
    if (line !== "" && used + gap.length + columns > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    used += columns + (line === "" ? 0 : gap.length);
    line = line === "" ? segment : `${line}${gap}${segment}`;
  }
  return [...lines, line];
}

/** The text in lines, the first after `lead`, the others indented as far. */
export function hanging(lead: string, text: string, { width, ...page }: Page): readonly string[] {
  const indent = textWidth(lead);
  return wrap(text, { ...page, width: width - indent }).map((line, index) =>
    index === 0 ? `${lead}${line}` : `${" ".repeat(indent)}${line}`,
  );
}
