// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** `data` of account `x` (111111111111) in ap-northeast-1. */
export class XData extends pulumi.ComponentResource {
  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:XData", name, {}, opts);

    const s3bucketXxxxBucket = new aws.s3.Bucket(
      "s3bucket-xxxx",
      { bucket: "s3bucket-xxxx" },
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
    new aws.s3.BucketPublicAccessBlock(
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

    this.registerOutputs();
  }
}
