import type { Path, Principals } from "@cloister/model";

/** One statement, its references replaced by text (see `made-id.ts` for ids that AWS makes). */
export interface PolicyStatement {
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  readonly principals?: Principals;
  readonly notPrincipals?: Principals;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  readonly notResources?: readonly string[];
  /** Operator to condition key to values. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A policy document, and where it comes from. */
export interface Policy {
  /** As messages call it: `managed policy access-policy`, `bucket policy of s3bucket-yyyy`, `AmazonAthenaFullAccess v15`. */
  readonly name: string;
  readonly statements: readonly PolicyStatement[];
  /**
   * Service prefixes (`s3`) whose actions the statements tell completely; absent: all services. Of other services
   * the policy may allow more than it tells, and denies no more.
   */
  readonly knows?: readonly string[];
  /** The plan's id of the resource that holds it. */
  readonly resource?: string;
  /** Where the topology writes it, or attaches it. */
  readonly at?: Path;
}

/** One statement of a policy, to be shown. */
export interface Citation {
  readonly policy: Policy;
  /** From 0. */
  readonly statement: number;
}
