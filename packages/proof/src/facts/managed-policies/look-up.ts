import type { PolicyStatement } from "../../policy/policy.ts";
import { amazonAthenaFullAccess } from "./amazon-athena-full-access.ts";
import { amazonS3FullAccess, amazonS3ReadOnlyAccess } from "./amazon-s3.ts";
import { amazonSageMakerFullAccess } from "./amazon-sagemaker-full-access.ts";
import { amazonSageMakerReadOnly } from "./amazon-sagemaker-read-only.ts";
import { awsGlueConsoleFullAccess } from "./aws-glue-console-full-access.ts";
import { awsGlueConsoleSageMakerNotebookFullAccess } from "./aws-glue-console-sagemaker-notebook-full-access.ts";
import { awsGlueServiceRole } from "./aws-glue-service-role.ts";
import { awsKeyManagementServicePowerUser } from "./aws-key-management-service-power-user.ts";
import { awsLakeFormationDataAdmin } from "./aws-lake-formation-data-admin.ts";
import { awsQuicksightAthenaAccess } from "./aws-quicksight-athena-access.ts";
import { cloudWatchLogsFullAccess, cloudWatchLogsReadOnlyAccess } from "./cloud-watch-logs.ts";
import { iamFullAccess, iamUserChangePassword } from "./iam.ts";
import { administratorAccess, powerUserAccess, viewOnlyAccess } from "./job-functions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";
import { readOnlyAccess } from "./read-only-access.ts";
import { securityAudit } from "./security-audit.ts";

/** By what their ARNs end with. Only what is asked for is made. */
const facts: ReadonlyMap<string, () => ManagedPolicyFact> = new Map([
  ["AdministratorAccess", administratorAccess],
  ["AmazonAthenaFullAccess", amazonAthenaFullAccess],
  ["AmazonS3FullAccess", amazonS3FullAccess],
  ["AmazonS3ReadOnlyAccess", amazonS3ReadOnlyAccess],
  ["AmazonSageMakerFullAccess", amazonSageMakerFullAccess],
  ["AmazonSageMakerReadOnly", amazonSageMakerReadOnly],
  ["AWSGlueConsoleFullAccess", awsGlueConsoleFullAccess],
  ["AWSGlueConsoleSageMakerNotebookFullAccess", awsGlueConsoleSageMakerNotebookFullAccess],
  ["service-role/AWSGlueServiceRole", awsGlueServiceRole],
  ["AWSKeyManagementServicePowerUser", awsKeyManagementServicePowerUser],
  ["AWSLakeFormationDataAdmin", awsLakeFormationDataAdmin],
  ["service-role/AWSQuicksightAthenaAccess", awsQuicksightAthenaAccess],
  ["CloudWatchLogsFullAccess", cloudWatchLogsFullAccess],
  ["CloudWatchLogsReadOnlyAccess", cloudWatchLogsReadOnlyAccess],
  ["IAMFullAccess", iamFullAccess],
  ["IAMUserChangePassword", iamUserChangePassword],
  ["PowerUserAccess", powerUserAccess],
  ["ReadOnlyAccess", readOnlyAccess],
  ["SecurityAudit", securityAudit],
  ["job-function/ViewOnlyAccess", viewOnlyAccess],
]);

/** The day on which the documents were compared with AWS's. */
export const managedPoliciesAsOf = "2026-03-07";

/** Every policy that is told here, made now: for lists. */
export function allManagedPolicies(): readonly ManagedPolicyFact[] {
  return Array.from(facts.values(), (make) => make());
}

/**
 * What the AWS managed policy of an ARN says, its own ARNs in the partition of that ARN; undefined when it is not
 * told here. The documents are those of the partition `aws`; those of others may differ in version.
 * Sources: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html> and the documents
 * collected at <https://github.com/zoph-io/MAMIP>, as of 2026-03-07.
 */
export function lookUp(arn: string): ManagedPolicyFact | undefined {
  const [, partition, path] = /^arn:(aws[a-z-]*):iam::aws:policy\/(.+)$/.exec(arn) ?? [];
  if (partition === undefined || path === undefined) return undefined;
  const fact = facts.get(path)?.();
  return fact === undefined || partition === "aws" ? fact : inPartition(fact, partition);
}

function inPartition(fact: ManagedPolicyFact, partition: string): ManagedPolicyFact {
  const move = (values: readonly string[]): readonly string[] =>
    values.map((value) => value.replace(/^arn:aws:/, `arn:${partition}:`));
  return {
    ...fact,
    statements: fact.statements.map((statement): PolicyStatement => ({
      ...statement,
      ...(statement.resources && { resources: move(statement.resources) }),
      ...(statement.notResources && { notResources: move(statement.notResources) }),
      ...(statement.conditions && {
        conditions: mapValues(statement.conditions, (keys) => mapValues(keys, move)),
      }),
    })),
  };
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
