/**
 * Names of the buckets whose objects an AWS managed policy opens, for the policies that say no more
 * than this. Documents of March 2026; whatever is not listed may open any bucket.
 * Source: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/
 */
const reach: Readonly<Record<string, readonly string[]>> = {
  AmazonAthenaFullAccess: ["aws-athena-query-results-", "athena-examples"],
  AmazonSageMakerFullAccess: ["sagemaker", "aws-glue"],
  AWSGlueConsoleFullAccess: ["aws-glue-", "crawler-public"],
  AWSGlueServiceRole: ["aws-glue-", "crawler-public"],
};

/** Whether the policy could let its holder at objects of the bucket. Of a policy that is not known here, always. */
export function mayReach(policyArn: string, bucketName: string): boolean {
  const name = policyArn.slice(policyArn.lastIndexOf("/") + 1);
  const parts = policyArn.includes(":iam::aws:") ? reach[name] : undefined;
  return parts === undefined || parts.some((part) => bucketName.includes(part));
}
