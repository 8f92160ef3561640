// Generated from topology.yaml. Edit the topology, not this file.
import { Stack, type StackProps, Validations } from "aws-cdk-lib";
import type * as ec2 from "aws-cdk-lib/aws-ec2";
import * as iam from "aws-cdk-lib/aws-iam";
import type * as kms from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";

export interface XPermissionsStackProps extends StackProps {
  readonly analystRole: iam.Role;
  readonly accessRole: iam.Role;
  readonly mainVpc: ec2.CfnVPC;
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
              "sagemaker:UpdateSpace",
              "sagemaker:DeleteSpace",
              "sagemaker:DescribeSpace",
              "sagemaker:ListSpaces",
              "sagemaker:AddTags",
              "sagemaker:ListTags",
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
    Validations.of(studioAppsPolicy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::arn:aws:sagemaker:ap-northeast-1:111111111111:*]",
      reason:
        "Apps and spaces are below the domain's id, which SageMaker makes when it is deployed.",
    });
    Validations.of(studioAppsPolicy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::arn:aws:logs:ap-northeast-1:111111111111:log-group:/aws/sagemaker/*]",
      reason: "SageMaker names the log groups and streams of its apps itself.",
    });
    studioAppsPolicy.attachToRole(props.accessRole);

    const openStudioPolicy = new iam.ManagedPolicy(managedPolicies, "open-studio", {
      managedPolicyName: "open-studio",
      description: "Opens Studio from inside the VPC",
      document: iam.PolicyDocument.fromJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: [
              "sagemaker:ListDomains",
              "sagemaker:ListUserProfiles",
              "sagemaker:DescribeDomain",
              "sagemaker:DescribeUserProfile",
            ],
            Resource: "arn:aws:sagemaker:ap-northeast-1:111111111111:*",
          },
          {
            Effect: "Allow",
            Action: "sagemaker:CreatePresignedDomainUrl",
            Resource: "arn:aws:sagemaker:ap-northeast-1:111111111111:user-profile/*/analyst",
            Condition: { StringEquals: { "aws:SourceVpc": props.mainVpc.attrVpcId } },
          },
        ],
      }),
    });
    Validations.of(openStudioPolicy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::arn:aws:sagemaker:ap-northeast-1:111111111111:*]",
      reason: "Only reads and lists, before the console knows the domain's id.",
    });
    Validations.of(openStudioPolicy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::arn:aws:sagemaker:ap-northeast-1:111111111111:user-profile/*/analyst]",
      reason: "The `*` is the domain's id, which SageMaker makes when it is deployed.",
    });
    openStudioPolicy.attachToRole(props.analystRole);

    const athenaConsolePolicy = new iam.ManagedPolicy(managedPolicies, "athena-console", {
      managedPolicyName: "athena-console",
      description: "The query editor",
      document: iam.PolicyDocument.fromJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: [
              "athena:ListWorkGroups",
              "athena:ListDataCatalogs",
              "athena:ListEngineVersions",
            ],
            Resource: "*",
          },
          {
            Effect: "Allow",
            Action: [
              "athena:GetDataCatalog",
              "athena:ListDatabases",
              "athena:GetDatabase",
              "athena:ListTableMetadata",
              "athena:GetTableMetadata",
            ],
            Resource: "arn:aws:athena:ap-northeast-1:111111111111:datacatalog/AwsDataCatalog",
          },
          {
            Effect: "Allow",
            Action: ["athena:ListQueryExecutions", "athena:BatchGetQueryExecution"],
            Resource: "arn:aws:athena:ap-northeast-1:111111111111:workgroup/analysis",
          },
        ],
      }),
    });
    Validations.of(athenaConsolePolicy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "These three list, and IAM knows no resource for them.",
    });
    athenaConsolePolicy.attachToRole(props.analystRole);

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
    Validations.of(runQueriesPolicy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::arn:aws:s3:::s3bucket-xxxx-results/analysis/*]",
      reason: "Athena names the results of each query itself.",
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
    Validations.of(readOwnTablePolicy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::arn:aws:s3:::s3bucket-xxxx/01_test/parquet/2025/*]",
      reason: "The objects of the table, and no others.",
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
    Validations.of(readCrossTablePolicy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::arn:aws:s3:::s3bucket-yyyy/01_test/parquet/2025/*]",
      reason: "The objects of the table, and no others.",
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
    Validations.of(readWheelsPolicy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::arn:aws:s3:::s3bucket-xxxx/wheels/*]",
      reason: "The wheels, and no other object.",
    });
    readWheelsPolicy.attachToRole(props.accessRole);
  }
}
