// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface XPermissionsArgs {
  readonly analystRoleName: pulumi.Input<string>;
  readonly accessRoleName: pulumi.Input<string>;
  readonly mainVpcId: pulumi.Input<string>;
  readonly resultsKeyArn: pulumi.Input<string>;
}

/** `permissions` of account `x` (111111111111) in ap-northeast-1. */
export class XPermissions extends pulumi.ComponentResource {
  constructor(name: string, args: XPermissionsArgs, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:XPermissions", name, {}, opts);

    // Acknowledged AwsSolutions-IAM5[Resource::arn:aws:sagemaker:ap-northeast-1:111111111111:*]:
    // Apps and spaces are below the domain's id, which SageMaker makes when it is deployed.
    // Acknowledged
    // AwsSolutions-IAM5[Resource::arn:aws:logs:ap-northeast-1:111111111111:log-group:/aws/sagemaker/*]:
    // SageMaker names the log groups and streams of its apps itself.
    const studioAppsPolicy = new aws.iam.Policy(
      "studio-apps",
      {
        name: "studio-apps",
        description: "Apps of the own domain",
        policy: JSON.stringify({
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
      },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/access-role/studio-apps",
      { role: args.accessRoleName, policyArn: studioAppsPolicy.arn },
      { parent: this },
    );

    // Acknowledged AwsSolutions-IAM5[Resource::arn:aws:sagemaker:ap-northeast-1:111111111111:*]:
    // Only reads and lists, before the console knows the domain's id.
    // Acknowledged
    // AwsSolutions-IAM5[Resource::arn:aws:sagemaker:ap-northeast-1:111111111111:user-profile/*\/analyst]:
    // The `*` is the domain's id, which SageMaker makes when it is deployed.
    const openStudioPolicy = new aws.iam.Policy(
      "open-studio",
      {
        name: "open-studio",
        description: "Opens Studio from inside the VPC",
        policy: pulumi.jsonStringify({
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
              Condition: { StringEquals: { "aws:SourceVpc": args.mainVpcId } },
            },
          ],
        }),
      },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/analyst/open-studio",
      { role: args.analystRoleName, policyArn: openStudioPolicy.arn },
      { parent: this },
    );

    // Acknowledged AwsSolutions-IAM5[Resource::*]: These three list, and IAM knows no resource for
    // them.
    const athenaConsolePolicy = new aws.iam.Policy(
      "athena-console",
      {
        name: "athena-console",
        description: "The query editor",
        policy: JSON.stringify({
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
      },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/analyst/athena-console",
      { role: args.analystRoleName, policyArn: athenaConsolePolicy.arn },
      { parent: this },
    );

    // Acknowledged AwsSolutions-IAM5[Resource::arn:aws:s3:::s3bucket-xxxx-results/analysis/*]:
    // Athena names the results of each query itself.
    const runQueriesPolicy = new aws.iam.Policy(
      "run-queries",
      {
        name: "run-queries",
        policy: pulumi.jsonStringify({
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
              Resource: args.resultsKeyArn,
            },
          ],
        }),
      },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/access-role/run-queries",
      { role: args.accessRoleName, policyArn: runQueriesPolicy.arn },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/analyst/run-queries",
      { role: args.analystRoleName, policyArn: runQueriesPolicy.arn },
      { parent: this },
    );

    // Acknowledged AwsSolutions-IAM5[Resource::arn:aws:s3:::s3bucket-xxxx/01_test/parquet/2025/*]:
    // The objects of the table, and no others.
    const readOwnTablePolicy = new aws.iam.Policy(
      "read-own-table",
      {
        name: "read-own-table",
        policy: JSON.stringify({
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
      },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/access-role/read-own-table",
      { role: args.accessRoleName, policyArn: readOwnTablePolicy.arn },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/analyst/read-own-table",
      { role: args.analystRoleName, policyArn: readOwnTablePolicy.arn },
      { parent: this },
    );

    // Acknowledged AwsSolutions-IAM5[Resource::arn:aws:s3:::s3bucket-yyyy/01_test/parquet/2025/*]:
    // The objects of the table, and no others.
    const readCrossTablePolicy = new aws.iam.Policy(
      "read-cross-table",
      {
        name: "read-cross-table",
        policy: JSON.stringify({
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
      },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/access-role/read-cross-table",
      { role: args.accessRoleName, policyArn: readCrossTablePolicy.arn },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/analyst/read-cross-table",
      { role: args.analystRoleName, policyArn: readCrossTablePolicy.arn },
      { parent: this },
    );

    // Acknowledged AwsSolutions-IAM5[Resource::arn:aws:s3:::s3bucket-xxxx/wheels/*]: The wheels,
    // and no other object.
    const readWheelsPolicy = new aws.iam.Policy(
      "read-wheels",
      {
        name: "read-wheels",
        policy: JSON.stringify({
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
      },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/access-role/read-wheels",
      { role: args.accessRoleName, policyArn: readWheelsPolicy.arn },
      { parent: this },
    );

    this.registerOutputs();
  }
}
