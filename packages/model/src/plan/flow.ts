import type { Ref } from "./reference.ts";
import type { SecurityGroupRef } from "./resources/security-group-rule.ts";

export type Use = "read" | "write" | "query" | "open";

/** Objects of a bucket, by AWS's name of it. The bucket may be outside the topology. */
export interface ObjectsTarget {
  readonly kind: "objects";
  readonly bucket: string;
  /** The key of one object; or, with `below`, what keys begin with, empty for all of the bucket. */
  readonly key: string;
  readonly below: boolean;
}

/** What is used. */
export type FlowTarget =
  | ObjectsTarget
  | { readonly kind: "table"; readonly table: Ref<"table"> }
  | { readonly kind: "workgroup"; readonly workgroup: Ref<"workgroup"> }
  | { readonly kind: "studio"; readonly studio: Ref<"studio"> };

/** How Athena is called. */
export interface AthenaClient {
  readonly name: "awswrangler" | "console" | "sdk";
  /** `awswrangler` only: makes and drops a table for each query, as it does by default. */
  readonly ctas: boolean;
  /** The workgroup of its queries; absent: `primary`, of which the topology says nothing. */
  readonly workgroup?: Ref<"workgroup">;
}

/** Somebody uses something: the question that a proof answers. */
export interface Flow {
  readonly who: Ref<"user"> | Ref<"role">;
  /** Where it runs; absent: outside every VPC. */
  readonly at?: Ref<"subnet">;
  /** The client's security groups; absent: those of the Studio domain in its subnet. */
  readonly securityGroups?: readonly SecurityGroupRef[];
  readonly use: Use;
  readonly target: FlowTarget;
  /** Present where Athena does it. */
  readonly athena?: AthenaClient;
}
