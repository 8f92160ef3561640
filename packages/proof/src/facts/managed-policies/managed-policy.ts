import type { PolicyStatement } from "../../policy/policy.ts";

/** What one version of an AWS managed policy says, as the partition `aws` has it. */
export interface ManagedPolicyFact {
  readonly name: string;
  /** What its ARN ends with: `AmazonAthenaFullAccess`, `service-role/AWSGlueServiceRole`. */
  readonly path: string;
  /** `v15`. */
  readonly version: string;
  /** The day on which AWS created that version. */
  readonly date: string;
  /** Service prefixes whose actions the statements tell completely; absent: all services. */
  readonly knows?: readonly string[];
  readonly statements: readonly PolicyStatement[];
}

/** What the long policies are told for: the services that a proof asks about. */
export const knows: readonly string[] = [
  "athena",
  "ec2",
  "glue",
  "iam",
  "kms",
  "lakeformation",
  "logs",
  "s3",
  "sagemaker",
  "sts",
];
