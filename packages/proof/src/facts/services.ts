/**
 * Which endpoint a call goes to.
 * Sources, as of 2026: <https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html>,
 * <https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html>.
 */

/** Services whose endpoints have other names than their actions, or several. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ["cloudwatch", ["monitoring"]],
  ["codeartifact", ["codeartifact.api", "codeartifact.repositories"]],
  ["codecommit", ["codecommit", "git-codecommit"]],
  ["ecr", ["ecr.api", "ecr.dkr"]],
  ["sagemaker", ["sagemaker.api"]],
]);

/** Services whose endpoints have the names of their actions. */
const sameNames: ReadonlySet<string> = new Set([
  "athena",
  "dynamodb",
  "ec2",
  "glue",
  "iam",
  "kms",
  "lakeformation",
  "lambda",
  "logs",
  "redshift",
  "redshift-data",
  "s3",
  "secretsmanager",
  "sns",
  "sqs",
  "ssm",
  "states",
  "sts",
]);

/** Actions whose endpoint is not their service's. Their names may begin so. */
const otherActions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^sagemaker:InvokeEndpoint/, ["sagemaker.runtime"]],
  [
    /^sagemaker:(BatchGetRecord|DeleteRecord|GetRecord|PutRecord)$/,
    ["sagemaker.featurestore-runtime"],
  ],
  [/^sagemaker:BatchPutMetrics$/, ["sagemaker.metrics"]],
];

/**
 * The short names of the endpoints that calls of an action go to; where a service has several, all that its clients
 * use. Undefined when it is not known here. `s3` stands for its gateway endpoint and its interface endpoint.
 */
export function endpointsOfAction(action: string): readonly string[] | undefined {
  const other = otherActions.find(([pattern]) => pattern.test(action));
  if (other !== undefined) return other[1];
  const prefix = action.slice(0, action.indexOf(":"));
  return otherNames.get(prefix) ?? (sameNames.has(prefix) ? [prefix] : undefined);
}

/**
 * Where installers look for packages. No endpoint leads there: only a way to the internet does, so that in a closed
 * subnet packages come from an image, from a bucket or from CodeArtifact.
 * Source: <https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html>.
 */
export const packageIndexes = {
  pip: ["pypi.org", "files.pythonhosted.org"],
  conda: ["repo.anaconda.com", "conda.anaconda.org"],
} as const;
