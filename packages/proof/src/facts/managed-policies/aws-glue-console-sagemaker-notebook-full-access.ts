import { actions } from "./actions.ts";
import { knows, type ManagedPolicyFact } from "./managed-policy.ts";

/**
 * All of Glue, and the notebook instances named `aws-glue-*`.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSGlueConsoleSageMakerNotebookFullAccess.html>.
 */
export function awsGlueConsoleSageMakerNotebookFullAccess(): ManagedPolicyFact {
  return {
    name: "AWSGlueConsoleSageMakerNotebookFullAccess",
    path: "AWSGlueConsoleSageMakerNotebookFullAccess",
    version: "v3",
    date: "2021-07-15",
    knows,
    statements: [
      {
        effect: "Allow",
        actions: actions({
          glue: "*",
          iam: "ListRoles ListRolePolicies GetRole GetRolePolicy ListAttachedRolePolicies",
          ec2: `
            DescribeSecurityGroups DescribeSubnets DescribeVpcs DescribeVpcEndpoints
            DescribeRouteTables DescribeVpcAttribute DescribeKeyPairs DescribeInstances
            DescribeImages CreateNetworkInterface AttachNetworkInterface
            ModifyNetworkInterfaceAttribute DeleteNetworkInterface DescribeAvailabilityZones
            DescribeInternetGateways DescribeNetworkInterfaces`,
          s3: "ListAllMyBuckets ListBucket GetBucketAcl GetBucketLocation",
          kms: "ListAliases DescribeKey",
          sagemaker: "ListNotebookInstances",
        }),
        resources: ["*"],
      },
      {
        effect: "Allow",
        actions: actions({ s3: "GetObject PutObject" }),
        resources: ["arn:aws:s3:::*/*aws-glue-*/*", "arn:aws:s3:::aws-glue-*"],
      },
      {
        effect: "Allow",
        actions: actions({ s3: "CreateBucket" }),
        resources: ["arn:aws:s3:::aws-glue-*"],
      },
      {
        effect: "Allow",
        actions: actions({ logs: "GetLogEvents" }),
        resources: ["arn:aws:logs:*:*:/aws-glue/*"],
      },
      {
        effect: "Allow",
        actions: actions({
          sagemaker: `
            CreatePresignedNotebookInstanceUrl CreateNotebookInstance DeleteNotebookInstance
            DescribeNotebookInstance StartNotebookInstance StopNotebookInstance
            UpdateNotebookInstance ListTags`,
        }),
        resources: ["arn:aws:sagemaker:*:*:notebook-instance/aws-glue-*"],
      },
      {
        effect: "Allow",
        actions: actions({
          sagemaker: `
            DescribeNotebookInstanceLifecycleConfig CreateNotebookInstanceLifecycleConfig
            DeleteNotebookInstanceLifecycleConfig ListNotebookInstanceLifecycleConfigs`,
        }),
        resources: ["arn:aws:sagemaker:*:*:notebook-instance-lifecycle-config/aws-glue-*"],
      },
      {
        effect: "Allow",
        actions: actions({ ec2: "RunInstances" }),
        resources: [
          "arn:aws:ec2:*:*:instance/*",
          "arn:aws:ec2:*:*:key-pair/*",
          "arn:aws:ec2:*:*:image/*",
          "arn:aws:ec2:*:*:security-group/*",
          "arn:aws:ec2:*:*:network-interface/*",
          "arn:aws:ec2:*:*:subnet/*",
          "arn:aws:ec2:*:*:volume/*",
        ],
      },
      {
        effect: "Allow",
        actions: actions({ ec2: "TerminateInstances CreateTags DeleteTags" }),
        resources: ["arn:aws:ec2:*:*:instance/*"],
        conditions: {
          StringEquals: { "ec2:ResourceTag/aws:cloudformation:logical-id": ["ZeppelinInstance"] },
          StringLike: {
            "ec2:ResourceTag/aws:cloudformation:stack-id": [
              "arn:aws:cloudformation:*:*:stack/aws-glue-*/*",
            ],
          },
        },
      },
      {
        effect: "Allow",
        actions: actions({ iam: "PassRole" }),
        resources: ["arn:aws:iam::*:role/AWSGlueServiceRole*"],
        conditions: { StringLike: { "iam:PassedToService": ["glue.amazonaws.com"] } },
      },
      {
        effect: "Allow",
        actions: actions({ iam: "PassRole" }),
        resources: ["arn:aws:iam::*:role/AWSGlueServiceNotebookRole*"],
        conditions: { StringLike: { "iam:PassedToService": ["ec2.amazonaws.com"] } },
      },
      {
        effect: "Allow",
        actions: actions({ iam: "PassRole" }),
        resources: ["arn:aws:iam::*:role/AWSGlueServiceSageMakerNotebookRole*"],
        conditions: { StringLike: { "iam:PassedToService": ["sagemaker.amazonaws.com"] } },
      },
      {
        effect: "Allow",
        actions: actions({ iam: "PassRole" }),
        resources: ["arn:aws:iam::*:role/service-role/AWSGlueServiceRole*"],
        conditions: { StringLike: { "iam:PassedToService": ["glue.amazonaws.com"] } },
      },
    ],
  };
}
