import type { Finding, Path, Plan, Severity, Topology } from "@cloister/model";

/** What a check looks at: only what resolved, so it never defends against a missing reference. */
export interface Subject {
  readonly topology: Topology;
  readonly plan: Plan;
  /** Paths of what was left out as invalid: what is not in the topology may be written all the same. */
  readonly dropped: readonly Path[];
}

/** What a check says; code, rule and severity are its own. */
export type Said = Omit<Finding, "code" | "rule" | "severity">;

/** One rule: a value, not a class. Its page is the Markdown file beside it. */
export interface Check {
  /** `<area>/<what-is-wrong>`, the path of its file. Written once, never reused. */
  readonly code: string;
  /** The rules of the catalogue that it decides, the first one shown to the user. None for rules of our own. */
  readonly rules: readonly string[];
  readonly severity: Severity;
  /** One sentence for the list of all checks. */
  readonly summary: string;
  run(subject: Subject): Iterable<Said>;
}
