import { say, type Text } from "@cloister/texts";
import type { SourceFile } from "../source/source-file.ts";
import { type Explanation, lineFrom } from "./explanation.ts";

/** A line that should be `name: value` but was read as one text; what it looks like tells what to do. */
export function explainMissingColon(file: SourceFile, start: number): Explanation {
  const at = lineFrom(file, start);
  const line = file.text.slice(at.start, at.end);
  if (/^-(?:\s|$)/.test(line)) return explainDash(file, at);
  return {
    code: "yaml/syntax",
    message: say("This line has no name that ends with a colon and a space."),
    at,
    help:
      colonHint(line) ??
      say("Write `name: value`. If it continues the line above, indent it deeper."),
  };
}

/** What is wrong with the colon of a line that has one, or something that looks like one. */
export function colonHint(line: string): Text | undefined {
  // Japanese keyboards type these: they look right, and YAML takes them for letters.
  if (line.includes("："))
    return say("The colon is full-width (U+FF1A). Write `: `, a colon and a space.");
  if (/:[\u3000\u00a0]/.test(line)) {
    return say(
      "The space after the colon is not an ordinary one. Write `: `, a colon and a space.",
    );
  }
  return /[^:]:[^\s:]/.test(line)
    ? say("Write a space after the colon: `name: value`.")
    : undefined;
}

function explainDash(file: SourceFile, at: Explanation["at"]): Explanation {
  const before = file.text.slice(0, at.start).trimEnd().at(-1) ?? " ";
  if ("[{,".includes(before)) {
    return {
      code: "yaml/syntax",
      message: say("A list with dashes cannot stand inside brackets."),
      at,
      help: say(
        "Drop the dash and separate the items with commas, or write the whole list with dashes.",
      ),
    };
  }
  return {
    code: "yaml/indentation",
    message: say("A list item stands here among the names of a map."),
    at,
    help: say("Indent the dash deeper than the name that the list belongs to."),
  };
}
