import { say } from "@cloister/texts";
import type { SourceFile } from "../source/source-file.ts";
import { type Explanation, lineFrom } from "./explanation.ts";

/** A tab before a name or dash. */
export function tab(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/tab",
    message: say("A tab is used for indentation."),
    at: { file, start, end: start + 1 },
    help: say("Indent with spaces."),
  };
}

/** `a: @b`: a sign that YAML keeps for itself, at the start of unquoted text. */
export function plainStart(file: SourceFile, start: number): Explanation {
  const first = file.text.charAt(start);
  return {
    code: "yaml/syntax",
    message:
      first === "`"
        ? say("A text that starts with a backtick must be quoted.")
        : say("A text that starts with `{{first}}` must be quoted.", { first }),
    at: lineFrom(file, start),
    help: say("Put it in single quotes."),
  };
}

/** `"\d"`: a backslash in double quotes before a character that it does not go with. */
export function badEscape(file: SourceFile, start: number): Explanation {
  const written = file.text.slice(start, start + 2);
  return {
    code: "yaml/syntax",
    message: say("`{{escape}}` means nothing inside double quotes.", { escape: written }),
    at: { file, start, end: start + 2 },
    help: say("Write `\\\\` for a backslash, or use single quotes, which change nothing."),
  };
}

/** `"a"#b` */
export function commentWithoutSpace(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/syntax",
    message: say("A comment needs a space before its `#`."),
    at: { file, start, end: start + 1 },
    help: say("Write a space before it. If it belongs to the value, put it inside the quotes."),
  };
}

/** `{a: 1 b: 2}`: two entries in brackets, read as one. */
export function missingComma(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/syntax",
    message: say("There is no comma between these entries."),
    at: lineFrom(file, start),
    help: say("Write a comma between them. If it is one value with a colon inside, quote it."),
  };
}

/** `[a,, b]` or `[, a]` */
export function twoCommas(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/syntax",
    message: say("There is nothing before this comma."),
    at: { file, start, end: start + 1 },
    help: say("Delete the comma, or write the missing entry."),
  };
}

/** `a: |text` */
export function badBlockHeader(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/syntax",
    message: say("A text in block style starts on the line after its `|` or `>`."),
    at: lineFrom(file, start),
    help: say("Move it to the next line and indent it. If it is a short text, quote it instead."),
  };
}

/** Lines of a `|` or `>` text that are indented less than its first line, or not at all. */
export function blockTextIndent(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/indentation",
    message: say("This text in block style is not indented evenly."),
    at: lineFrom(file, start),
    help: say(
      "Indent all of its lines deeper than its name, and none less than the first, empty ones included.",
    ),
  };
}
