import type { Ref } from "./reference.ts";
import type { Kind } from "./resource.ts";

/** A literal, or the id or ARN that AWS gives to a resource of the same account and region. */
export type PolicyValue = string | { readonly ref: Ref<Kind>; readonly attribute: "id" | "arn" };

export interface Principals {
  /** ARNs of IAM principals, or `*`. */
  readonly aws?: readonly string[];
  /** Service principals such as `sagemaker.amazonaws.com`. */
  readonly service?: readonly string[];
  readonly federated?: readonly string[];
}

/** Operator to condition key to values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly PolicyValue[]>>>>;

/** One IAM statement; exactly one of each `x` / `notX` pair that the kind of policy needs. */
export interface Statement {
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  readonly principals?: Principals;
  readonly notPrincipals?: Principals;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly PolicyValue[];
  readonly notResources?: readonly PolicyValue[];
  readonly conditions?: Conditions;
}

/** A policy of language version 2012-10-17. */
export interface PolicyDocument {
  readonly statements: readonly Statement[];
}
