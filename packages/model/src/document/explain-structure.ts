import { say } from "@cloister/texts";
import type { SourceFile } from "../source/source-file.ts";
import { plainStart } from "./explain-values.ts";
import { type Explanation, lineFrom } from "./explanation.ts";

const colonAtEndOfName = /:(?=\s|$)/;

/** `a: b: c`, or a line below `a: b` that is indented deeper and so was read as part of `b`. */
export function nestedMap(file: SourceFile, start: number): Explanation {
  const at = lineFrom(file, start);
  const firstLine = file.text.slice(at.start, at.end);
  if (firstLine.startsWith("?")) return plainStart(file, start);
  if (!colonAtEndOfName.test(firstLine)) {
    // The colon is on a later line, which was therefore read as part of this value.
    const colon = at.end + file.text.slice(at.end).search(colonAtEndOfName);
    return {
      code: "yaml/indentation",
      message: say("This line is indented like a continuation of the value above it."),
      at: lineFrom(file, file.text.lastIndexOf("\n", colon) + 1),
      help: say("Indent it like the other names of its map."),
    };
  }
  return {
    code: "yaml/syntax",
    message: say("A value with a colon and a space inside must be quoted."),
    at,
    help: say(
      "Quote the value. If it is a map, write its names on the following lines, indented deeper.",
    ),
  };
}

/** `a: - b` */
export function listOnLineOfName(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/syntax",
    message: say("A list with dashes cannot start on the line of its name."),
    at: lineFrom(file, start),
    help: say("Put the first dash on the next line, or write the list in brackets: `[a, b]`."),
  };
}

/** A line whose indentation fits none of the open maps and lists. */
export function misaligned(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/indentation",
    message: say("This line is not aligned with any line that it could belong to."),
    at: lineFrom(file, start),
    help: say("Indent it exactly like the other entries of its map or list."),
  };
}

/** A list in block style with a line that is no item. */
export function noDash(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/syntax",
    message: say("This line stands among list items but has no dash."),
    at: lineFrom(file, start),
    help: say("Start it with `- `, or indent it like the map that it belongs to."),
  };
}

/** `a: ]` */
export function closesNothing(file: SourceFile, start: number): Explanation {
  const bracket = file.text.charAt(start);
  return {
    code: "yaml/syntax",
    message: say("`{{bracket}}` closes nothing.", { bracket }),
    at: { file, start, end: start + 1 },
    help: say("Delete it, or write the bracket that opens."),
  };
}

/** `--- a: b` */
export function afterMarker(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/syntax",
    message: say("Nothing can follow `---` on its line."),
    at: lineFrom(file, start),
    help: say("Delete the `---`: a file needs none."),
  };
}

/** `"a" b`, or a line that a finished value cannot go on with. */
export function afterValue(file: SourceFile, start: number): Explanation {
  const at = lineFrom(file, start);
  const textBefore = file.text.slice(0, at.start).trimEnd();
  const isOnLineOfItsOwn = file.text.slice(textBefore.length, at.start).includes("\n");
  if (isOnLineOfItsOwn) return misaligned(file, start);
  if (file.text.startsWith(":", at.start)) {
    return {
      code: "yaml/syntax",
      message: say("There is no space after this colon."),
      at: { file, start: at.start, end: at.start + 1 },
      help: say("Write a space after it: `name: value`."),
    };
  }
  if (textBefore.endsWith('"') || textBefore.endsWith("'")) {
    return {
      code: "yaml/syntax",
      message: say("The quoted text already ended before this."),
      at,
      help: say(
        "Inside single quotes a single quote is written twice (`''`), inside double quotes a double quote as `\\\"`.",
      ),
    };
  }
  return {
    code: "yaml/syntax",
    message: say("The value already ended before this."),
    at,
    help: say("Delete it, or quote the whole value."),
  };
}

/** Whatever has no better explanation. */
export function unexpected(file: SourceFile, start: number): Explanation {
  return {
    code: "yaml/syntax",
    message: say("This does not fit here."),
    at: lineFrom(file, start),
    help: say("Look at its indentation, and at the quotes, brackets and colons just before it."),
  };
}
