import { say } from "@cloister/texts";
import type { CST } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import { lineFrom, nextWritten } from "./explanation.ts";

type Token = CST.Token | null | undefined;

/**
 * The first quote or bracket that is never closed, at the place where it opens. Only the first,
 * because whatever follows it was read in the wrong mode.
 */
export function firstUnclosed(file: SourceFile, root: Token): Diagnostic | undefined {
  const waiting: Token[] = [root];
  while (waiting.length > 0) {
    const token = waiting.pop();
    if (token?.type === "single-quoted-scalar" || token?.type === "double-quoted-scalar") {
      if (!isClosed(token.source)) return unclosedQuote(file, token);
    }
    if (token?.type === "flow-collection" && token.end[0]?.source !== closer(token)) {
      // Inside first: an inner bracket that is not closed takes the end of the outer one.
      return firstUnclosedInside(file, token) ?? unclosedBracket(file, token);
    }
    if (token === null || token === undefined || !("items" in token)) continue;
    for (let index = token.items.length - 1; index >= 0; index -= 1) {
      const item = token.items[index];
      waiting.push(item?.value, item?.key);
    }
  }
  return undefined;
}

function firstUnclosedInside(file: SourceFile, token: CST.FlowCollection): Diagnostic | undefined {
  for (const item of token.items) {
    const found = firstUnclosed(file, item.key) ?? firstUnclosed(file, item.value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function closer(token: CST.FlowCollection): string {
  return token.start.source === "{" ? "}" : "]";
}

/** A quoted text is cut off where its quote is missing, so its end tells; an escaped quote is no end. */
function isClosed(source: string): boolean {
  const quote = source.charAt(0);
  if (source.length < 2 || !source.endsWith(quote)) return false;
  const escape = quote === "'" ? "'" : "\\";
  let escapes = 0;
  for (let at = source.length - 2; at > 0 && source.charAt(at) === escape; at -= 1) escapes += 1;
  return escapes % 2 === 0;
}

function unclosedQuote(file: SourceFile, token: CST.FlowScalar): Diagnostic {
  const quote = token.source.charAt(0);
  const firstLine = token.source.split(/\r?\n/, 1)[0] ?? quote;
  return {
    code: "yaml/unclosed",
    severity: "error",
    message: say("The quote `{{quote}}` is opened here and never closed.", { quote }),
    at: { file, start: token.offset, end: token.offset + firstLine.length },
    related: [],
    help: say(
      "Write `{{quote}}` at the end of the text. A text of several lines must be indented deeper than its name.",
      { quote },
    ),
  };
}

function unclosedBracket(file: SourceFile, token: CST.FlowCollection): Diagnostic {
  const open = token.start.source;
  const close = closer(token);
  const end = token.end[0];
  const said = {
    code: "yaml/unclosed",
    severity: "error",
    at: { file, start: token.offset, end: token.offset + 1 },
  } as const;
  if (end?.source === "}" || end?.source === "]") {
    const at = { file, start: end.offset, end: end.offset + 1 };
    return {
      ...said,
      message: say("The bracket `{{open}}` is closed by `{{end}}`.", { open, end: end.source }),
      related: [{ at, message: say("`{{close}}` is expected here", { close }) }],
      help: say("Write `{{close}}` there, or open with the other bracket.", { close }),
    };
  }
  const after = nextWritten(file.text, endOf(token));
  const isCutOff = after > token.offset && file.text.slice(token.offset, after).includes("\n");
  const message = say("this line is not indented deeply enough to be inside");
  return {
    ...said,
    message: say("The bracket `{{open}}` is opened here and not closed.", { open }),
    related: isCutOff ? [{ at: lineFrom(file, after), message }] : [],
    help: say(
      "Write `{{close}}` after the last item. Lines inside brackets must be indented deeper than the name before them.",
      { close },
    ),
  };
}

/** Where the parser stopped taking text into a token. */
function endOf(token: CST.Token): number {
  if (!("items" in token)) return token.offset + ("source" in token ? token.source.length : 0);
  const last = token.items.at(-1);
  const parts = [last?.start.at(-1), last?.key, last?.sep?.at(-1), last?.value];
  return parts.reduce((end, part) => Math.max(end, part ? endOf(part) : 0), token.offset + 1);
}
