// Generated from topology.yaml. Edit the topology, not this file.
import { RemovalPolicy, Stack, type StackProps, Tags, Validations } from "aws-cdk-lib";
import * as athena from "aws-cdk-lib/aws-athena";
import * as glue from "aws-cdk-lib/aws-glue";
import * as iam from "aws-cdk-lib/aws-iam";
import * as kms from "aws-cdk-lib/aws-kms";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

export class XDataStack extends Stack {
  readonly resultsKey: kms.Key;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const keys = new Construct(this, "Keys");
    this.resultsKey = new kms.Key(keys, "results", {
      description: "Encrypts query results",
      enableKeyRotation: true,
      policy: iam.PolicyDocument.fromJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "arn:aws:iam::111111111111:root" },
            Action: "kms:*",
            Resource: "*",
          },
        ],
      }),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Tags.of(this.resultsKey).add("project", "closed-sagemaker");

    const aliases = new Construct(this, "Aliases");
    new kms.CfnAlias(aliases, "results", {
      aliasName: "alias/results",
      targetKeyId: this.resultsKey.keyId,
    });

    const buckets = new Construct(this, "Buckets");
    const s3bucketXxxxBucket = new s3.Bucket(buckets, "s3bucket-xxxx", {
      bucketName: "s3bucket-xxxx",
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Tags.of(s3bucketXxxxBucket).add("project", "closed-sagemaker");
    Validations.of(s3bucketXxxxBucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "The topology cannot describe access logs yet: let a trail of the account record data events of the bucket.",
    });
    Validations.of(s3bucketXxxxBucket).acknowledge({
      id: "AwsSolutions-S10",
      reason:
        "The policy denies what does not come through TLS. It names the bucket by its name, which cdk-nag does not take for the bucket.",
    });

    const bucketPolicies = new Construct(this, "BucketPolicies");
    const s3bucketXxxxBucketPolicy = new s3.CfnBucketPolicy(bucketPolicies, "s3bucket-xxxx", {
      bucket: s3bucketXxxxBucket.bucketName,
      policyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            Principal: { AWS: "*" },
            Action: "s3:*",
            Resource: ["arn:aws:s3:::s3bucket-xxxx", "arn:aws:s3:::s3bucket-xxxx/*"],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      },
    });
    Validations.of(s3bucketXxxxBucketPolicy).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "The topology cannot describe access logs yet: let a trail of the account record data events of the bucket.",
    });
    Validations.of(s3bucketXxxxBucketPolicy).acknowledge({
      id: "AwsSolutions-S10",
      reason:
        "The policy denies what does not come through TLS. It names the bucket by its name, which cdk-nag does not take for the bucket.",
    });

    const s3bucketXxxxResultsBucket = new s3.Bucket(buckets, "s3bucket-xxxx-results", {
      bucketName: "s3bucket-xxxx-results",
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.resultsKey,
      bucketKeyEnabled: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Tags.of(s3bucketXxxxResultsBucket).add("project", "closed-sagemaker");
    Validations.of(s3bucketXxxxResultsBucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "The topology cannot describe access logs yet: let a trail of the account record data events of the bucket.",
    });
    Validations.of(s3bucketXxxxResultsBucket).acknowledge({
      id: "AwsSolutions-S10",
      reason:
        "The policy denies what does not come through TLS. It names the bucket by its name, which cdk-nag does not take for the bucket.",
    });

    const s3bucketXxxxResultsBucketPolicy = new s3.CfnBucketPolicy(
      bucketPolicies,
      "s3bucket-xxxx-results",
      {
        bucket: s3bucketXxxxResultsBucket.bucketName,
        policyDocument: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Deny",
              Principal: { AWS: "*" },
              Action: "s3:*",
              Resource: [
                "arn:aws:s3:::s3bucket-xxxx-results",
                "arn:aws:s3:::s3bucket-xxxx-results/*",
              ],
              Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
          ],
        },
      },
    );
    Validations.of(s3bucketXxxxResultsBucketPolicy).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "The topology cannot describe access logs yet: let a trail of the account record data events of the bucket.",
    });
    Validations.of(s3bucketXxxxResultsBucketPolicy).acknowledge({
      id: "AwsSolutions-S10",
      reason:
        "The policy denies what does not come through TLS. It names the bucket by its name, which cdk-nag does not take for the bucket.",
    });

    const workgroups = new Construct(this, "Workgroups");
    const analysisWorkgroup = new athena.CfnWorkGroup(workgroups, "analysis", {
      name: "analysis",
      description: "Queries of the analysts",
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        resultConfiguration: {
          outputLocation: "s3://s3bucket-xxxx-results/analysis/",
          encryptionConfiguration: {
            encryptionOption: "SSE_KMS",
            kmsKey: this.resultsKey.keyArn,
          },
        },
      },
      tags: [{ key: "project", value: "closed-sagemaker" }],
    });

    const databases = new Construct(this, "Databases");
    const dbXxxxDatabase = new glue.CfnDatabase(databases, "db-xxxx", {
      catalogId: this.account,
      databaseInput: {
        name: "db-xxxx",
      },
    });

    const tables = new Construct(new Construct(this, "Tables"), "db-xxxx");
    new glue.CfnTable(tables, "table2025", {
      catalogId: this.account,
      databaseName: dbXxxxDatabase.ref,
      tableInput: {
        name: "table2025",
        tableType: "EXTERNAL_TABLE",
        partitionKeys: [],
        storageDescriptor: {
          location: "s3://s3bucket-xxxx/01_test/parquet/2025/",
          columns: [
            { name: "id", type: "bigint" },
            { name: "name", type: "string" },
            { name: "amount", type: "double" },
            { name: "updated_at", type: "timestamp" },
          ],
          inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
          outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
          serdeInfo: {
            serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
            parameters: { "serialization.format": "1" },
          },
        },
        parameters: {
          classification: "parquet",
        },
      },
    });
    new glue.CfnTable(tables, "cross_table2025", {
      catalogId: this.account,
      databaseName: dbXxxxDatabase.ref,
      tableInput: {
        name: "cross_table2025",
        tableType: "EXTERNAL_TABLE",
        partitionKeys: [],
        storageDescriptor: {
          location: "s3://s3bucket-yyyy/01_test/parquet/2025/",
          columns: [
            { name: "id", type: "bigint" },
            { name: "name", type: "string" },
            { name: "amount", type: "double" },
            { name: "updated_at", type: "timestamp" },
          ],
          inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
          outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
          serdeInfo: {
            serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
            parameters: { "serialization.format": "1" },
          },
        },
        parameters: {
          classification: "parquet",
        },
      },
    });

    const namedQueries = new Construct(new Construct(this, "NamedQueries"), "db-xxxx");
    new athena.CfnNamedQuery(namedQueries, "table2025", {
      name: "table2025",
      database: dbXxxxDatabase.ref,
      workGroup: analysisWorkgroup.ref,
      queryString: 'SELECT * FROM "db-xxxx"."table2025" limit 10;',
    });
    new athena.CfnNamedQuery(namedQueries, "cross_table2025", {
      name: "cross_table2025",
      database: dbXxxxDatabase.ref,
      workGroup: analysisWorkgroup.ref,
      queryString: 'SELECT * FROM "db-xxxx"."cross_table2025" limit 10;',
    });
  }
}
