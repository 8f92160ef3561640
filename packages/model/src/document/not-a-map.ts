import { say, type Text } from "@cloister/texts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import { colonHint } from "./missing-colon.ts";
import type { ScalarNode, SequenceNode } from "./node.ts";

/** For a file whose outermost value is no map. */
export function notAMap(file: SourceFile, root: ScalarNode | SequenceNode): Diagnostic {
  const start = root.type === "scalar" && root.source === "" ? 0 : root.start;
  const line = file.text.slice(start, root.end).split(/\r?\n/, 1)[0] ?? "";
  return {
    code: "yaml/not-a-mapping",
    severity: "error",
    message: whatItIs(file, root),
    at: { file, start, end: start + Math.max(line.length, 1) },
    related: [],
    help: colonHint(line) ?? say("Start with a line such as `name: my-network`."),
  };
}

function whatItIs(file: SourceFile, root: ScalarNode | SequenceNode): Text {
  if (root.type === "sequence")
    return say("The file is a list, but it must be a map of names to values.");
  if (root.source !== "")
    return say("The file is a single text, but it must be a map of names to values.");
  return isEmpty(file.text) ? say("The file is empty.") : say("The file has only comments.");
}

/** A byte order mark counts as a blank. */
function isEmpty(text: string): boolean {
  const written = text.trim();
  return written === "" || written === "---";
}
