import { positionAt } from "../source/position.ts";
import type { Span } from "../source/span.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";

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
}

export interface JsonRelated extends JsonPlace {
  readonly message: string;
}

/** Plain data for `JSON.stringify`, in the given order. */
export function toJson(diagnostics: readonly Diagnostic[]): JsonDiagnostic[] {
  return diagnostics.map(({ code, rule, severity, message, help, at, related }) => ({
    code,
    rule: rule ?? null,
    severity,
    message,
    help: help ?? null,
    ...jsonPlace(at),
    related: related.map((other) => ({ message: other.message, ...jsonPlace(other.at) })),
  }));
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
