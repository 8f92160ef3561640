import type { Span } from "../source/span.ts";

/** An error stops generation, a warning can be silenced with a reason, an info only informs. */
export type Severity = "error" | "warning" | "info";

/** Where a thing was written: the keys and list indexes that lead to it in the document. */
export type Path = readonly (string | number)[];

/** Something to tell the user about a place in their files. */
export interface Diagnostic {
  /** Stable and kebab-case: `<area>/<what-is-wrong>`. */
  readonly code: string;
  /** The rule of the catalogue that this comes from, such as `NET-004`. */
  readonly rule?: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence that stands alone. */
  readonly message: string;
  /** The smallest span that shows it. */
  readonly at: Span;
  readonly related: readonly Related[];
  /** What to do about it. */
  readonly help?: string;
}

/** Another place that takes part, such as the other end of a grant. */
export interface Related {
  readonly at: Span;
  readonly message: string;
}

/** Which side of a map entry is meant: `value` unless the name itself is wrong. */
export type Part = "key" | "value";

/** A diagnostic that does not know offsets yet: paths instead of spans. */
export interface Finding {
  readonly code: string;
  readonly rule?: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Path;
  readonly part?: Part;
  readonly related?: readonly RelatedFinding[];
  readonly help?: string;
}

export interface RelatedFinding {
  readonly at: Path;
  readonly part?: Part;
  readonly message: string;
}
