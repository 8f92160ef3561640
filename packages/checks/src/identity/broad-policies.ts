import { say, type Text } from "@cloister/texts";

/** What the AWS managed policy of a name opens beyond what one workload needs; undefined for a narrow one. */
export function reachOf(name: string): Text | undefined {
  const known = reaches[name];
  if (known !== undefined) return known();
  return /FullAccess/.test(name)
    ? say("`{{policy}}` is meant for whoever runs the whole service", { policy: name })
    : undefined;
}

/**
 * As the documents of March 2026 say.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html>.
 */
const reaches: Readonly<Record<string, (() => Text) | undefined>> = {
  AdministratorAccess: () => say("`AdministratorAccess` allows everything"),
  PowerUserAccess: () =>
    say("`PowerUserAccess` allows everything but managing users, roles and the organization"),
  ReadOnlyAccess: () => say("`ReadOnlyAccess` allows reading every object of every bucket"),
  AmazonAthenaFullAccess: () =>
    say(
      "`AmazonAthenaFullAccess` allows `s3:ListBucket` on every bucket, and changing every table",
    ),
  AmazonS3FullAccess: () => say("`AmazonS3FullAccess` allows `s3:*` on every bucket"),
  AmazonS3ReadOnlyAccess: () =>
    say("`AmazonS3ReadOnlyAccess` allows reading every object of every bucket"),
  AmazonSageMakerFullAccess: () =>
    say(
      "`AmazonSageMakerFullAccess` allows passing every role to SageMaker, and `s3:ListBucket` on every bucket",
    ),
  AWSGlueConsoleFullAccess: () =>
    say("`AWSGlueConsoleFullAccess` allows `glue:*` on the whole catalog"),
  AWSGlueServiceRole: () => say("`AWSGlueServiceRole` allows `glue:*` on the whole catalog"),
  SecretsManagerReadWrite: () => say("`SecretsManagerReadWrite` allows reading every secret"),
};
