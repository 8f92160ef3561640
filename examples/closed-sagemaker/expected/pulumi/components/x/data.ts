// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** `data` of account `x` (111111111111) in ap-northeast-1. */
export class XData extends pulumi.ComponentResource {
  readonly resultsKeyArn: pulumi.Output<string>;

  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:XData", name, {}, opts);

    const resultsKey = new aws.kms.Key(
      "results",
      {
        description: "Encrypts query results",
        enableKeyRotation: true,
        policy: JSON.stringify({
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
        tags: { project: "closed-sagemaker" },
      },
      { parent: this, retainOnDelete: true },
    );

    new aws.kms.Alias(
      "results",
      { name: "alias/results", targetKeyId: resultsKey.keyId },
      { parent: this },
    );

    // Acknowledged AwsSolutions-S1: The topology cannot describe access logs yet: let a trail of
    // the account record data events of the bucket.
    // Acknowledged AwsSolutions-S10: The policy denies what does not come through TLS. It names the
    // bucket by its name, which cdk-nag does not take for the bucket.
    const s3bucketXxxxBucket = new aws.s3.Bucket(
      "s3bucket-xxxx",
      { bucket: "s3bucket-xxxx", tags: { project: "closed-sagemaker" } },
      { parent: this, retainOnDelete: true },
    );
    new aws.s3.BucketServerSideEncryptionConfiguration(
      "s3bucket-xxxx",
      {
        bucket: s3bucketXxxxBucket.bucket,
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
      },
      { parent: this, retainOnDelete: true },
    );
    const s3bucketXxxxBucketPublicAccess = new aws.s3.BucketPublicAccessBlock(
      "s3bucket-xxxx",
      {
        bucket: s3bucketXxxxBucket.bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      { parent: this, retainOnDelete: true },
    );
    new aws.s3.BucketOwnershipControls(
      "s3bucket-xxxx",
      { bucket: s3bucketXxxxBucket.bucket, rule: { objectOwnership: "BucketOwnerEnforced" } },
      { parent: this, retainOnDelete: true },
    );

    // Acknowledged AwsSolutions-S1: The topology cannot describe access logs yet: let a trail of
    // the account record data events of the bucket.
    // Acknowledged AwsSolutions-S10: The policy denies what does not come through TLS. It names the
    // bucket by its name, which cdk-nag does not take for the bucket.
    new aws.s3.BucketPolicy(
      "s3bucket-xxxx",
      {
        bucket: s3bucketXxxxBucket.bucket,
        policy: JSON.stringify({
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
        }),
      },
      { parent: this, dependsOn: [s3bucketXxxxBucketPublicAccess] },
    );

    // Acknowledged AwsSolutions-S1: The topology cannot describe access logs yet: let a trail of
    // the account record data events of the bucket.
    // Acknowledged AwsSolutions-S10: The policy denies what does not come through TLS. It names the
    // bucket by its name, which cdk-nag does not take for the bucket.
    const s3bucketXxxxResultsBucket = new aws.s3.Bucket(
      "s3bucket-xxxx-results",
      { bucket: "s3bucket-xxxx-results", tags: { project: "closed-sagemaker" } },
      { parent: this, retainOnDelete: true },
    );
    new aws.s3.BucketServerSideEncryptionConfiguration(
      "s3bucket-xxxx-results",
      {
        bucket: s3bucketXxxxResultsBucket.bucket,
        rules: [
          {
            applyServerSideEncryptionByDefault: {
              sseAlgorithm: "aws:kms",
              kmsMasterKeyId: resultsKey.arn,
            },
            bucketKeyEnabled: true,
          },
        ],
      },
      { parent: this, retainOnDelete: true },
    );
    const s3bucketXxxxResultsBucketPublicAccess = new aws.s3.BucketPublicAccessBlock(
      "s3bucket-xxxx-results",
      {
        bucket: s3bucketXxxxResultsBucket.bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      { parent: this, retainOnDelete: true },
    );
    new aws.s3.BucketOwnershipControls(
      "s3bucket-xxxx-results",
      {
        bucket: s3bucketXxxxResultsBucket.bucket,
        rule: { objectOwnership: "BucketOwnerEnforced" },
      },
      { parent: this, retainOnDelete: true },
    );

    // Acknowledged AwsSolutions-S1: The topology cannot describe access logs yet: let a trail of
    // the account record data events of the bucket.
    // Acknowledged AwsSolutions-S10: The policy denies what does not come through TLS. It names the
    // bucket by its name, which cdk-nag does not take for the bucket.
    new aws.s3.BucketPolicy(
      "s3bucket-xxxx-results",
      {
        bucket: s3bucketXxxxResultsBucket.bucket,
        policy: JSON.stringify({
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
        }),
      },
      { parent: this, dependsOn: [s3bucketXxxxResultsBucketPublicAccess] },
    );

    const analysisWorkgroup = new aws.athena.Workgroup(
      "analysis",
      {
        name: "analysis",
        description: "Queries of the analysts",
        configuration: {
          enforceWorkgroupConfiguration: true,
          publishCloudwatchMetricsEnabled: true,
          resultConfiguration: {
            outputLocation: "s3://s3bucket-xxxx-results/analysis/",
            encryptionConfiguration: {
              encryptionOption: "SSE_KMS",
              kmsKeyArn: resultsKey.arn,
            },
          },
        },
        tags: { project: "closed-sagemaker" },
      },
      { parent: this },
    );

    const dbXxxxDatabase = new aws.glue.CatalogDatabase(
      "db-xxxx",
      { name: "db-xxxx" },
      { parent: this },
    );

    new aws.glue.CatalogTable(
      "db-xxxx/table2025",
      {
        databaseName: dbXxxxDatabase.name,
        name: "table2025",
        tableType: "EXTERNAL_TABLE",
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
          serDeInfo: {
            serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
            parameters: { "serialization.format": "1" },
          },
        },
        parameters: {
          classification: "parquet",
        },
      },
      { parent: this },
    );
    new aws.glue.CatalogTable(
      "db-xxxx/cross_table2025",
      {
        databaseName: dbXxxxDatabase.name,
        name: "cross_table2025",
        tableType: "EXTERNAL_TABLE",
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
          serDeInfo: {
            serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
            parameters: { "serialization.format": "1" },
          },
        },
        parameters: {
          classification: "parquet",
        },
      },
      { parent: this },
    );

    new aws.athena.NamedQuery(
      "db-xxxx/table2025",
      {
        name: "table2025",
        database: dbXxxxDatabase.name,
        workgroup: analysisWorkgroup.name,
        query: 'SELECT * FROM "db-xxxx"."table2025" limit 10;',
      },
      { parent: this },
    );
    new aws.athena.NamedQuery(
      "db-xxxx/cross_table2025",
      {
        name: "cross_table2025",
        database: dbXxxxDatabase.name,
        workgroup: analysisWorkgroup.name,
        query: 'SELECT * FROM "db-xxxx"."cross_table2025" limit 10;',
      },
      { parent: this },
    );

    this.resultsKeyArn = resultsKey.arn;
    this.registerOutputs({
      resultsKeyArn: this.resultsKeyArn,
    });
  }
}
