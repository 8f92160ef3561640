import { actions } from "./actions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";

/**
 * Made for Glue's own jobs and crawlers.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSGlueServiceRole.html>.
 */
export function awsGlueServiceRole(): ManagedPolicyFact {
  return {
    name: "AWSGlueServiceRole",
    path: "service-role/AWSGlueServiceRole",
    version: "v5",
    date: "2023-09-11",
    statements: [
      {
        effect: "Allow",
        actions: actions({
          glue: "*",
          s3: "GetBucketLocation ListBucket ListAllMyBuckets GetBucketAcl",
          ec2: `
            DescribeVpcEndpoints DescribeRouteTables CreateNetworkInterface DeleteNetworkInterface
            DescribeNetworkInterfaces DescribeSecurityGroups DescribeSubnets DescribeVpcAttribute`,
          iam: "ListRolePolicies GetRole GetRolePolicy",
          cloudwatch: "PutMetricData",
        }),
        resources: ["*"],
      },
      {
        effect: "Allow",
        actions: actions({ s3: "CreateBucket" }),
        resources: ["arn:aws:s3:::aws-glue-*"],
      },
      {
        effect: "Allow",
        actions: actions({ s3: "GetObject PutObject DeleteObject" }),
        resources: ["arn:aws:s3:::aws-glue-*/*", "arn:aws:s3:::*/*aws-glue-*/*"],
      },
      {
        effect: "Allow",
        actions: actions({ s3: "GetObject" }),
        resources: ["arn:aws:s3:::crawler-public*", "arn:aws:s3:::aws-glue-*"],
      },
      {
        effect: "Allow",
        actions: actions({ logs: "CreateLogGroup CreateLogStream PutLogEvents" }),
        resources: ["arn:aws:logs:*:*:*:/aws-glue/*"],
      },
      {
        effect: "Allow",
        actions: actions({ ec2: "CreateTags DeleteTags" }),
        resources: [
          "arn:aws:ec2:*:*:network-interface/*",
          "arn:aws:ec2:*:*:security-group/*",
          "arn:aws:ec2:*:*:instance/*",
        ],
        conditions: {
          "ForAllValues:StringEquals": { "aws:TagKeys": ["aws-glue-service-resource"] },
        },
      },
    ],
  };
}
