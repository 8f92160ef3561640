import type { Declared, Tags } from "../declared.ts";
import type { Ref } from "../reference.ts";
import type { SecurityGroupRef } from "./security-group-rule.ts";

/** A SageMaker Studio domain. */
export interface Studio extends Declared<"studio"> {
  readonly name: string;
  readonly authMode: "IAM" | "SSO";
  readonly mode: "VpcOnly" | "PublicInternetOnly";
  readonly vpc: Ref<"vpc">;
  readonly subnets: readonly Ref<"subnet">[];
  readonly securityGroups: readonly SecurityGroupRef[];
  readonly executionRole: Ref<"role">;
  readonly key?: Ref<"key">;
  /** CloudTrail shows the user profile's name as source identity. */
  readonly sourceIdentity: boolean;
  readonly tags: Tags;
}
