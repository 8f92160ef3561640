import type { Path } from "../diagnostics/diagnostic.ts";

/** What every resource of a plan carries, whatever its kind. */
export interface Declared<K extends string> {
  readonly kind: K;
  /** `account:kind/name…`, unique in the plan. */
  readonly id: string;
  /** The topology's names for it, outermost first: `["main", "private-1"]`. Unique within account and kind. */
  readonly names: readonly string[];
  /** Where the topology says so. */
  readonly at: Path;
  readonly description?: string;
  /** Findings of other tools that are accepted for it: the id of each rule, and the reason. */
  readonly acknowledged?: Acknowledged;
}

/** The id of a rule of another tool to the reason why what it finds is accepted. */
export type Acknowledged = Readonly<Record<string, string>>;

/** Tag keys to values, keys in code unit order. */
export type Tags = Readonly<Record<string, string>>;

/** What the physical thing is called when it exists already: an id, or an ARN where AWS knows it by one. */
export interface MayExist {
  readonly existing?: string;
}
