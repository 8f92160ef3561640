import { inEnglish } from "@cloister/texts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { eachOnce } from "./each-once.ts";

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * In the order of reading: by file path, then place, then severity, code and message. What is said
 * twice is kept once. The result does not depend on the order that comes in.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = diagnostics.toSorted(
    (one, other) =>
      compare(one.at.file.path, other.at.file.path) ||
      one.at.start - other.at.start ||
      one.at.end - other.at.end ||
      rank[one.severity] - rank[other.severity] ||
      compare(one.code, other.code) ||
      compare(inEnglish(one.message), inEnglish(other.message)) ||
      one.related.length - other.related.length,
  );
  return eachOnce(sorted);
}

/** By code units: the order must not depend on the language of the machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
