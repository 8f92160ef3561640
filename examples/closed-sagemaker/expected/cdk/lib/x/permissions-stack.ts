// Generated from topology.yaml. Edit the topology, not this file.
import { Stack, type StackProps } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type * as kms from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";

export interface XPermissionsStackProps extends StackProps {
  readonly analystRole: iam.Role;
  readonly accessRole: iam.Role;
  readonly resultsKey: kms.Key;
}

export class XPermissionsStack extends Stack {
  constructor(scope: Construct, id: string, props: XPermissionsStackProps) {
    super(scope, id, props);

    const managedPolicies = new Construct(this, "ManagedPolicies");
    const studioAppsPolicy = new iam.ManagedPolicy(managedPolicies, "studio-apps", {
      managedPolicyName: "studio-apps",
      description: "Apps of the own domain",
      document: iam.PolicyDocument.fromJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: [
              "sagemaker:CreateApp",
              "sagemaker:DeleteApp",
              "sagemaker:DescribeApp",
              "sagemaker:ListApps",
              "sagemaker:DescribeDomain",
              "sagemaker:DescribeUserProfile",
              "sagemaker:CreateSpace",
              "sagemaker:DescribeSpace",
              "sagemaker:ListSpaces",
            ],
            Resource: "arn:aws:sagemaker:ap-northeast-1:111111111111:*",
          },
          {
            Effect: "Allow",
            Action: [
              "logs:CreateLogGroup",
              "logs:CreateLogStream",
              "logs:DescribeLogStreams",
              "logs:PutLogEvents",
            ],
            Resource: "arn:aws:logs:ap-northeast-1:111111111111:log-group:/aws/sagemaker/*",
          },
        ],
      }),
    });
    studioAppsPolicy.attachToRole(props.accessRole);

    const runQueriesPolicy = new iam.ManagedPolicy(managedPolicies, "run-queries", {
      managedPolicyName: "run-queries",
      document: iam.PolicyDocument.fromJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: [
              "athena:StartQueryExecution",
              "athena:StopQueryExecution",
              "athena:GetQueryExecution",
              "athena:GetQueryResults",
              "athena:GetWorkGroup",
            ],
            Resource: "arn:aws:athena:ap-northeast-1:111111111111:workgroup/analysis",
          },
          {
            Effect: "Allow",
            Action: [
              "s3:GetObject",
              "s3:PutObject",
              "s3:AbortMultipartUpload",
              "s3:ListMultipartUploadParts",
            ],
            Resource: "arn:aws:s3:::s3bucket-xxxx-results/analysis/*",
          },
          {
            Effect: "Allow",
            Action: "s3:ListBucket",
            Resource: "arn:aws:s3:::s3bucket-xxxx-results",
            Condition: { StringLike: { "s3:prefix": ["analysis", "analysis/*"] } },
          },
          {
            Effect: "Allow",
            Action: ["s3:GetBucketLocation", "s3:ListBucketMultipartUploads"],
            Resource: "arn:aws:s3:::s3bucket-xxxx-results",
          },
          {
            Effect: "Allow",
            Action: ["kms:Decrypt", "kms:GenerateDataKey"],
            Resource: props.resultsKey.keyArn,
          },
        ],
      }),
    });
    runQueriesPolicy.attachToRole(props.accessRole);
    runQueriesPolicy.attachToRole(props.analystRole);

    const readOwnTablePolicy = new iam.ManagedPolicy(managedPolicies, "read-own-table", {
      managedPolicyName: "read-own-table",
      document: iam.PolicyDocument.fromJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: [
              "glue:GetDatabase",
              "glue:GetDatabases",
              "glue:GetTable",
              "glue:GetTables",
              "glue:GetPartition",
              "glue:GetPartitions",
              "glue:BatchGetPartition",
            ],
            Resource: [
              "arn:aws:glue:ap-northeast-1:111111111111:catalog",
              "arn:aws:glue:ap-northeast-1:111111111111:database/default",
              "arn:aws:glue:ap-northeast-1:111111111111:database/db-xxxx",
              "arn:aws:glue:ap-northeast-1:111111111111:table/db-xxxx/table2025",
            ],
          },
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: "arn:aws:s3:::s3bucket-xxxx/01_test/parquet/2025/*",
          },
          {
            Effect: "Allow",
            Action: "s3:ListBucket",
            Resource: "arn:aws:s3:::s3bucket-xxxx",
            Condition: {
              StringLike: { "s3:prefix": ["01_test/parquet/2025", "01_test/parquet/2025/*"] },
            },
          },
          {
            Effect: "Allow",
            Action: "s3:GetBucketLocation",
            Resource: "arn:aws:s3:::s3bucket-xxxx",
          },
        ],
      }),
    });
    readOwnTablePolicy.attachToRole(props.accessRole);
    readOwnTablePolicy.attachToRole(props.analystRole);

    const readCrossTablePolicy = new iam.ManagedPolicy(managedPolicies, "read-cross-table", {
      managedPolicyName: "read-cross-table",
      document: iam.PolicyDocument.fromJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: [
              "glue:GetDatabase",
              "glue:GetDatabases",
              "glue:GetTable",
              "glue:GetTables",
              "glue:GetPartition",
              "glue:GetPartitions",
              "glue:BatchGetPartition",
            ],
            Resource: [
              "arn:aws:glue:ap-northeast-1:111111111111:catalog",
              "arn:aws:glue:ap-northeast-1:111111111111:database/default",
              "arn:aws:glue:ap-northeast-1:111111111111:database/db-xxxx",
              "arn:aws:glue:ap-northeast-1:111111111111:table/db-xxxx/cross_table2025",
            ],
          },
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: "arn:aws:s3:::s3bucket-yyyy/01_test/parquet/2025/*",
          },
          {
            Effect: "Allow",
            Action: "s3:ListBucket",
            Resource: "arn:aws:s3:::s3bucket-yyyy",
            Condition: {
              StringLike: { "s3:prefix": ["01_test/parquet/2025", "01_test/parquet/2025/*"] },
            },
          },
          {
            Effect: "Allow",
            Action: "s3:GetBucketLocation",
            Resource: "arn:aws:s3:::s3bucket-yyyy",
          },
        ],
      }),
    });
    readCrossTablePolicy.attachToRole(props.accessRole);
    readCrossTablePolicy.attachToRole(props.analystRole);

    const readWheelsPolicy = new iam.ManagedPolicy(managedPolicies, "read-wheels", {
      managedPolicyName: "read-wheels",
      document: iam.PolicyDocument.fromJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: "arn:aws:s3:::s3bucket-xxxx/wheels/*",
          },
          {
            Effect: "Allow",
            Action: "s3:ListBucket",
            Resource: "arn:aws:s3:::s3bucket-xxxx",
            Condition: { StringLike: { "s3:prefix": ["wheels", "wheels/*"] } },
          },
          {
            Effect: "Allow",
            Action: "s3:GetBucketLocation",
            Resource: "arn:aws:s3:::s3bucket-xxxx",
          },
        ],
      }),
    });
    readWheelsPolicy.attachToRole(props.accessRole);
  }
}
