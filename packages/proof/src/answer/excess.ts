import type { Text } from "@cloister/texts";
import type { PolicyStatement } from "../policy/policy.ts";

/** What a principal may do beyond the declared flows. */
export interface Excess {
  /** The plan's id of the user or role. */
  readonly principal: string;
  /** As references are written: `x:role/access-role`. */
  readonly name: string;
  /** What it may do to resources of the topology that no declared flow of it does. */
  readonly onResources: readonly ExcessUse[];
  /** Statements of its policies that speak of every resource, with the actions that no flow needs. */
  readonly onEverything: readonly ExcessStatement[];
  /**
   * Other statements of its policies, with the actions that no flow needs and that `onResources` does not tell of:
   * of less weight, or on what the topology does not have.
   */
  readonly besides: readonly ExcessStatement[];
  /** The least policy that serves its declared flows; empty where it has none. */
  readonly least: readonly PolicyStatement[];
  /** The least policy as the topology writes it; absent where there is none. */
  readonly entry?: LeastEntry;
  /** Why the least policy alone does not serve the declared flows, a sentence each. */
  readonly unserved: readonly Text[];
}

/** What a principal may do to a resource; each action is in one list, the first that holds. */
export interface ExcessUse {
  /** As references are written: `y:bucket/s3bucket-yyyy`. */
  readonly resource: string;
  /** Without any condition; of objects: any of them. */
  readonly actions: readonly string[];
  /** To some of a bucket's objects only, of which no flow needs all. */
  readonly some: readonly string[];
  /** Only under conditions, or it is not known. */
  readonly perhaps: readonly string[];
}

export interface ExcessStatement {
  /** As messages call it: `AmazonSageMakerFullAccess v29`. */
  readonly policy: Text;
  /** From 1. */
  readonly statement: number;
  /** `s3:GetObject`, or what a statement leaves out: everything but `iam:*`. */
  readonly actions: readonly (string | Text)[];
  /** Whether a condition limits it. */
  readonly conditional: boolean;
}

/** An entry of a topology, ready to be pasted. */
export interface LeastEntry {
  /** `accounts.x.policies`. */
  readonly under: string;
  /** YAML, without indentation of its own. */
  readonly yaml: string;
  /** What stands before it as a comment. */
  readonly note?: Text;
}
