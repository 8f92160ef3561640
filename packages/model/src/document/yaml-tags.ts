import { say } from "@cloister/texts";
import type { CST } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";

const mostTags = 20;

/** Tags change what a value means, or call code in other tools; here none is needed, so none is allowed. */
export function checkTags(file: SourceFile, tokens: readonly CST.Token[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const token of sourceTokens(tokens)) {
    if (token.type === "tag") diagnostics.push(unsupportedTag(file, token));
    if (diagnostics.length === mostTags) break;
  }
  return diagnostics;
}

/** Every indicator, blank and property of a file, in its order. */
function* sourceTokens(tokens: Iterable<CST.Token>): Iterable<CST.SourceToken> {
  for (const token of tokens) {
    if (token.type === "document") {
      yield* token.start;
      if (token.value !== undefined) yield* sourceTokens([token.value]);
    }
    if (!("items" in token)) continue;
    for (const { start, key, sep, value } of token.items) {
      yield* start;
      if (key) yield* sourceTokens([key]);
      if (sep) yield* sep;
      if (value) yield* sourceTokens([value]);
    }
  }
}

function unsupportedTag(file: SourceFile, { offset, source }: CST.SourceToken): Diagnostic {
  return {
    code: "yaml/unknown-tag",
    severity: "error",
    message: say("The tag `{{tag}}` is not supported.", { tag: source }),
    at: { file, start: offset, end: offset + source.length },
    related: [],
    help: say(
      "Delete it: a number becomes a text in quotes. A text that starts with `!` must be quoted.",
    ),
  };
}
