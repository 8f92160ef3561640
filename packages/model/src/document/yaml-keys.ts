import { say, type Text } from "@cloister/texts";
import { isAlias, isScalar, type Pair } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";

/** The name before a colon; without a text, what is wrong with it. */
export interface ReadKey {
  readonly name: string | undefined;
  readonly problem: Diagnostic | undefined;
}

/** Names are texts. A number or boolean is taken as written, beside its error, so that the rest of the entry is still read. */
export function readKey(pair: Pair, isFlow: boolean, at: Span): ReadKey {
  const { key } = pair;
  const written = at.file.text.slice(at.start, at.end);
  if (!isScalar(key)) return { name: undefined, problem: notAName(at, isAlias(key)) };
  if (typeof key.value === "string") {
    const isPlain = key.type === "PLAIN";
    if (isPlain && key.value === "<<") return { name: undefined, problem: mergeKey(at) };
    const isGlued = isFlow && isPlain && pair.value === null && /[^:]:[^\s:]/.test(key.value);
    return { name: key.value, problem: isGlued ? noSpaceAfterColon(at, key.value) : undefined };
  }
  if (written === "") return { name: undefined, problem: noName(at) };
  return { name: written, problem: keyIsNotText(at, written, key.value) };
}

/** For the second of two equal names; the first is kept. */
export function duplicateKey(name: string, at: Span, first: Span): Diagnostic {
  return {
    code: "yaml/duplicate-key",
    severity: "error",
    message: say("`{{name}}` is written twice in the same map.", { name }),
    at,
    related: [{ at: first, message: say("first written here") }],
    help: say("Keep one of the two, or give them different names."),
  };
}

function keyIsNotText(at: Span, written: string, value: unknown): Diagnostic {
  return {
    code: "yaml/key-not-text",
    severity: "error",
    message: readAs(written, value),
    at,
    related: [],
    help: say('Put it in quotes: `"{{written}}"`.', { written }),
  };
}

function readAs(name: string, value: unknown): Text {
  if (typeof value === "number")
    return say("The name `{{name}}` is read as a number, not as a text.", { name });
  return value === null
    ? say("The name `{{name}}` is read as null, not as a text.", { name })
    : say("The name `{{name}}` is read as a boolean, not as a text.", { name });
}

function noName(at: Span): Diagnostic {
  return {
    code: "yaml/key-not-text",
    severity: "error",
    message: say("There is no name before this colon."),
    at: { ...at, end: at.end + 1 },
    related: [],
    help: say("Write one. A text that starts with a colon must be quoted."),
  };
}

function notAName(at: Span, isAnAlias: boolean): Diagnostic {
  return {
    code: "yaml/key-not-text",
    severity: "error",
    message: isAnAlias ? say("An alias cannot be a name.") : say("A map or list cannot be a name."),
    at,
    related: [],
    help: isAnAlias
      ? say("Write the name out. A text that starts with `*` must be quoted.")
      : say("Write a text before the colon. A text that starts with a bracket must be quoted."),
  };
}

function mergeKey(at: Span): Diagnostic {
  return {
    code: "yaml/merge-key",
    severity: "error",
    message: say("Merge keys (`<<`) are not supported."),
    at,
    related: [],
    help: say("Write the entries out, or put what differs into an overlay file."),
  };
}

function noSpaceAfterColon(at: Span, written: string): Diagnostic {
  return {
    code: "yaml/syntax",
    severity: "error",
    message: say("`{{written}}` has no space after its colon, so it is a name without a value.", {
      written,
    }),
    at,
    related: [],
    help: say("Write a space after the colon. If the colon belongs to the name, quote the name."),
  };
}
