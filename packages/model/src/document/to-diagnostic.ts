import type { Diagnostic, Finding } from "../diagnostics/diagnostic.ts";
import type { Document } from "./document.ts";
import { locate } from "./locate.ts";

/** Puts a finding in its place: every path becomes the span that `locate` gives for it. */
export function resolveFinding(document: Document, finding: Finding): Diagnostic {
  const { at, part, related = [], explains, ...said } = finding;
  return {
    ...said,
    at: locate(document, at, part),
    related: related.map((other) => ({
      at: locate(document, other.at, other.part),
      message: other.message,
    })),
    ...(explains === undefined
      ? {}
      : { explains: explains.map((place) => locate(document, place)) }),
  };
}
