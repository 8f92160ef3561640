import type { Path, Principals } from "@cloister/model";
import type { Text } from "@cloister/texts";

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
  /** As messages call it, the user's names in backticks: policy `access-policy`, the bucket policy of `data`. */
  readonly name: Text;
  readonly statements: readonly PolicyStatement[];
  /**
   * Service prefixes (`s3`) whose actions the statements tell completely; absent: all services. Of other services
   * the policy may allow more than it tells.
   */
  readonly knows?: readonly string[];
  /** Of services that it does not know, it may deny more than it tells as well. */
  readonly mayDeny?: true;
  /** The plan's id of the resource that holds it. */
  readonly resource?: string;
  /** Where the topology writes it, or attaches it. */
  readonly at?: Path;
  /** Where it writes each statement, as far as that is known. */
  readonly places?: readonly (Path | undefined)[];
}

/** One statement of a policy, to be shown. */
export interface Citation {
  readonly policy: Policy;
  /** From 0. */
  readonly statement: number;
}

/** Where a statement is written, or at least its policy. */
export function placeOfStatement({ policy, statement }: Citation): Path | undefined {
  return policy.places?.[statement] ?? policy.at;
}
