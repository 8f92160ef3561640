// Generated from topology.yaml. Edit the topology, not this file.
import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import * as glue from "aws-cdk-lib/aws-glue";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

export class XDataStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const buckets = new Construct(this, "Buckets");
    new s3.Bucket(buckets, "s3bucket-xxxx", {
      bucketName: "s3bucket-xxxx",
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
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
  }
}
