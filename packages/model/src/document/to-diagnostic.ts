import type { Diagnostic, Finding } from "../diagnostics/diagnostic.ts";
import type { Document } from "./document.ts";
import { locate } from "./locate.ts";
import { wholePath } from "./whole-path.ts";

/** Puts a finding in its place: every path becomes the span that `locate` gives for it. */
export function resolveFinding(document: Document, finding: Finding): Diagnostic {
  const { at, part, related = [], explains, fix, ...said } = finding;
  return {
    ...said,
    at: locate(document, at, part),
    path: at,
    related: related.map((other) => ({
      at: locate(document, other.at, other.part),
      message: other.message,
    })),
    ...(explains === undefined
      ? {}
      : { explains: explains.map((place) => locate(document, place)) }),
    // Edits are made in what was written, of which the finding may have seen a part.
    ...(fix === undefined
      ? {}
      : {
          fix: { edits: fix.edits.map((edit) => ({ ...edit, at: wholePath(document, edit.at) })) },
        }),
  };
}
