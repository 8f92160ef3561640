import { english, inLanguage, type Language, type Text } from "@cloister/texts";
import { positionAt } from "../source/position.ts";
import type { Span } from "../source/span.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { causesOf } from "./fold-consequences.ts";

/** Where something is, for machines: lines and columns count from 1, columns in UTF-16 units, the end exclusive. */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic as `--format json` prints it. These names are a promise to the scripts of others. */
export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly rule: string | null;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | null;
  readonly related: readonly JsonRelated[];
  /** The place in this list of what this one follows from, counted from 0. */
  readonly cause: number | null;
}

export interface JsonRelated extends JsonPlace {
  readonly message: string;
}

/** Plain data for `JSON.stringify`, in the given order. */
export function toJson(
  diagnostics: readonly Diagnostic[],
  language: Language = english,
): JsonDiagnostic[] {
  const words = (said: Text): string => inLanguage(said, language);
  const causes = causesOf(diagnostics);
  const indexOf = new Map(diagnostics.map((diagnostic, index) => [diagnostic, index] as const));
  return diagnostics.map((diagnostic) => {
    const { code, rule, severity, message, help, at, related } = diagnostic;
    const cause = causes.get(diagnostic);
    return {
      code,
      rule: rule ?? null,
      severity,
      message: words(message),
      help: help === undefined ? null : words(help),
      ...jsonPlace(at),
      related: related.map((other) => ({ message: words(other.message), ...jsonPlace(other.at) })),
      cause: (cause === undefined ? undefined : indexOf.get(cause)) ?? null,
    };
  });
}

function jsonPlace({ file, start, end }: Span): JsonPlace {
  const first = positionAt(file, start);
  const last = positionAt(file, end);
  return {
    file: file.path,
    line: first.line,
    column: first.column,
    endLine: last.line,
    endColumn: last.column,
  };
}
