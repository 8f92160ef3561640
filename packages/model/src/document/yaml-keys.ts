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
    message: `\`${name}\` is written twice in the same map.`,
    at,
    related: [{ at: first, message: "first written here" }],
    help: "Keep one of the two, or give them different names.",
  };
}

function keyIsNotText(at: Span, written: string, value: unknown): Diagnostic {
  const kind = typeof value === "number" ? "a number" : value === null ? "null" : "a boolean";
  return {
    code: "yaml/key-not-text",
    severity: "error",
    message: `The name \`${written}\` is read as ${kind}, not as a text.`,
    at,
    related: [],
    help: `Put it in quotes: \`"${written}"\`.`,
  };
}

function noName(at: Span): Diagnostic {
  return {
    code: "yaml/key-not-text",
    severity: "error",
    message: "There is no name before this colon.",
    at: { ...at, end: at.end + 1 },
    related: [],
    help: "Write one. A text that starts with a colon must be quoted.",
  };
}

function notAName(at: Span, isAnAlias: boolean): Diagnostic {
  return {
    code: "yaml/key-not-text",
    severity: "error",
    message: isAnAlias ? "An alias cannot be a name." : "A map or list cannot be a name.",
    at,
    related: [],
    help: isAnAlias
      ? "Write the name out. A text that starts with `*` must be quoted."
      : "Write a text before the colon. A text that starts with a bracket must be quoted.",
  };
}

function mergeKey(at: Span): Diagnostic {
  return {
    code: "yaml/merge-key",
    severity: "error",
    message: "Merge keys (`<<`) are not supported.",
    at,
    related: [],
    help: "Write the entries out, or put what differs into an overlay file.",
  };
}

function noSpaceAfterColon(at: Span, written: string): Diagnostic {
  return {
    code: "yaml/syntax",
    severity: "error",
    message: `\`${written}\` has no space after its colon, so it is a name without a value.`,
    at,
    related: [],
    help: "Write a space after the colon. If the colon belongs to the name, quote the name.",
  };
}
