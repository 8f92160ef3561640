/* oxlint-disable no-new -- a resource registers itself */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** A bucket that is encrypted, closed to the public, and kept when it leaves the program. */
export class PrivateBucket extends pulumi.ComponentResource {
  readonly bucket: aws.s3.Bucket;
  /** A policy must wait for it. */
  readonly publicAccess: aws.s3.BucketPublicAccessBlock;

  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("hand-written:index:PrivateBucket", name, {}, opts);
    const kept = { parent: this, retainOnDelete: true };

    this.bucket = new aws.s3.Bucket(name, { bucket: name }, kept);
    const { bucket } = this.bucket;
    new aws.s3.BucketServerSideEncryptionConfiguration(
      name,
      { bucket, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
      kept,
    );
    this.publicAccess = new aws.s3.BucketPublicAccessBlock(
      name,
      {
        bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      kept,
    );
    new aws.s3.BucketOwnershipControls(
      name,
      { bucket, rule: { objectOwnership: "BucketOwnerEnforced" } },
      kept,
    );
    this.registerOutputs({ bucket });
  }
}

/** A table over Parquet files, with the columns that all of them have. */
export function parquetTable(
  name: string,
  { databaseName, location }: { databaseName: pulumi.Input<string>; location: string },
  opts: pulumi.CustomResourceOptions,
): aws.glue.CatalogTable {
  const parquet = "org.apache.hadoop.hive.ql.io.parquet";
  return new aws.glue.CatalogTable(
    name,
    {
      databaseName,
      name,
      tableType: "EXTERNAL_TABLE",
      parameters: { classification: "parquet" },
      storageDescriptor: {
        location,
        columns: [
          { name: "id", type: "bigint" },
          { name: "name", type: "string" },
          { name: "amount", type: "double" },
          { name: "updated_at", type: "timestamp" },
        ],
        inputFormat: `${parquet}.MapredParquetInputFormat`,
        outputFormat: `${parquet}.MapredParquetOutputFormat`,
        serDeInfo: {
          serializationLibrary: `${parquet}.serde.ParquetHiveSerDe`,
          parameters: { "serialization.format": "1" },
        },
      },
    },
    opts,
  );
}
