import type { Span } from "../source/span.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** A cause, and what follows from it. */
export interface Folded {
  readonly cause: Diagnostic;
  readonly consequences: readonly Diagnostic[];
}

/** Puts what follows from another diagnostic under the first that explains it. Nothing is lost, and the order stays. */
export function foldConsequences(diagnostics: readonly Diagnostic[]): readonly Folded[] {
  const causes = causesOf(diagnostics);
  const consequencesOf = new Map<Diagnostic, Diagnostic[]>();
  for (const [consequence, cause] of causes) {
    consequencesOf.set(cause, [...(consequencesOf.get(cause) ?? []), consequence]);
  }
  return diagnostics
    .filter((diagnostic) => !causes.has(diagnostic))
    .map((cause) => ({ cause, consequences: consequencesOf.get(cause) ?? [] }));
}

/** For each diagnostic that follows from another one, that one. What explains is a cause, and follows from nothing. */
export function causesOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, Diagnostic> {
  const explaining = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    for (const place of diagnostic.explains ?? []) {
      const key = keyOf(place);
      if (!explaining.has(key)) explaining.set(key, diagnostic);
    }
  }
  return new Map(
    diagnostics.flatMap((diagnostic) => {
      const cause = explaining.get(keyOf(diagnostic.at));
      return cause === undefined || diagnostic.explains !== undefined
        ? []
        : [[diagnostic, cause] as const];
    }),
  );
}

function keyOf({ file, start, end }: Span): string {
  return `${start}:${end}:${file.path}`;
}
