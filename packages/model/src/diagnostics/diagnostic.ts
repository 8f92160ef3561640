import type { Text } from "@cloister/texts";
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
  readonly message: Text;
  /** The smallest span that shows it. */
  readonly at: Span;
  /** Where that is in the topology; absent for what is no valid YAML. */
  readonly path?: Path;
  readonly related: readonly Related[];
  /** What to do about it. */
  readonly help?: Text;
  /** The same, as edits that a machine can make. */
  readonly fix?: Fix;
  /** What is said exactly there follows from this, and need not be mended on its own. */
  readonly explains?: readonly Span[];
}

/** Another place that takes part, such as the other end of a grant. */
export interface Related {
  readonly at: Span;
  readonly message: Text;
}

/** Edits that belong together: all of them are made, or none. */
export interface Fix {
  readonly edits: readonly Edit[];
}

/** One change of the document. Comments, order and style of what it does not touch stay as they are. */
export type Edit =
  /** Gives a place a value: replaces what is written there, or adds the key to its map, which is made where it is missing. */
  | { readonly kind: "set"; readonly at: Path; readonly value: Written }
  /** Adds an item at the end of a list, which is made where it is missing. */
  | { readonly kind: "append"; readonly at: Path; readonly value: Written }
  /** Takes away an entry of a map or an item of a list; with `andEmpty` also the map or list, where nothing is left in it. */
  | { readonly kind: "remove"; readonly at: Path; readonly andEmpty?: true }
  /** Gives an entry of a map another key. */
  | { readonly kind: "rename"; readonly at: Path; readonly key: string };

/** A value as YAML writes it. */
export type Written =
  | string
  | number
  | boolean
  | null
  | readonly Written[]
  | { readonly [key: string]: Written };

/** Which side of a map entry is meant: `value` unless the name itself is wrong. */
export type Part = "key" | "value";

/** A diagnostic that does not know offsets yet: paths instead of spans. */
export interface Finding {
  readonly code: string;
  readonly rule?: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly at: Path;
  readonly part?: Part;
  readonly related?: readonly RelatedFinding[];
  readonly help?: Text;
  readonly fix?: Fix;
  /** As of a diagnostic: the places of the findings that follow from this one. */
  readonly explains?: readonly Path[];
}

export interface RelatedFinding {
  readonly at: Path;
  readonly part?: Part;
  readonly message: Text;
}
