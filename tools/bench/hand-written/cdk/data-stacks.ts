/* oxlint-disable no-new -- a construct adds itself to its scope */
import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import type * as ec2 from "aws-cdk-lib/aws-ec2";
import * as glue from "aws-cdk-lib/aws-glue";
import * as iam from "aws-cdk-lib/aws-iam";
import * as s3 from "aws-cdk-lib/aws-s3";
import * as sagemaker from "aws-cdk-lib/aws-sagemaker";
import type { Construct } from "constructs";

const actions = ["s3:GetObject", "s3:ListBucket"];

export interface AnalyticsStackProps extends StackProps {
  readonly vpc: ec2.CfnVPC;
  readonly studioSubnet: ec2.CfnSubnet;
  /** The bucket of the other account. */
  readonly sharedBucket: string;
}

/** The account that analyses: who may read, its own data, and Studio. */
export class AnalyticsStack extends Stack {
  constructor(scope: Construct, id: string, props: AnalyticsStackProps) {
    super(scope, id, props);
    const { vpc, studioSubnet, sharedBucket } = props;

    const user = new iam.User(this, "User", { userName: "usr111" });
    const role = new iam.Role(this, "ExecutionRole", {
      roleName: "access-role",
      assumedBy: new iam.ServicePrincipal("sagemaker.amazonaws.com"),
      managedPolicies: [
        "AmazonAthenaFullAccess",
        "AmazonSageMakerFullAccess",
        "AWSGlueConsoleFullAccess",
        "service-role/AWSGlueServiceRole",
      ].map((name) => iam.ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
    new iam.ManagedPolicy(this, "AccessPolicy", {
      managedPolicyName: "access-policy",
      users: [user],
      roles: [role],
      statements: [
        new iam.PolicyStatement({
          actions,
          resources: [`arn:aws:s3:::${sharedBucket}`, `arn:aws:s3:::${sharedBucket}/*`],
        }),
      ],
    });

    const bucket = privateBucket(this, "Bucket", "s3bucket-xxxx");
    const database = new glue.CfnDatabase(this, "Database", {
      catalogId: this.account,
      databaseInput: { name: "db-xxxx" },
    });
    for (const [name, source] of [
      ["table2025", bucket.bucketName],
      ["cross_table2025", sharedBucket],
    ] as const) {
      new glue.CfnTable(this, name, {
        catalogId: this.account,
        databaseName: database.ref,
        tableInput: parquetTable(name, `s3://${source}/01_test/parquet/2025/`),
      });
    }

    const domain = new sagemaker.CfnDomain(this, "Studio", {
      domainName: "lab",
      authMode: "IAM",
      appNetworkAccessType: "VpcOnly",
      vpcId: vpc.attrVpcId,
      subnetIds: [studioSubnet.attrSubnetId],
      defaultUserSettings: {
        executionRole: role.roleArn,
        securityGroups: [vpc.attrDefaultSecurityGroup],
      },
    });
    new sagemaker.CfnUserProfile(this, "Analyst", {
      domainId: domain.attrDomainId,
      userProfileName: "analyst",
    });
  }
}

export interface DataOwnerStackProps extends StackProps {
  readonly bucketName: string;
  /** ARNs of the principals of the other account. */
  readonly readers: readonly string[];
}

/** The account that owns the shared data. */
export class DataOwnerStack extends Stack {
  constructor(scope: Construct, id: string, props: DataOwnerStackProps) {
    super(scope, id, props);

    const bucket = privateBucket(this, "Bucket", props.bucketName);
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: props.readers.map((arn) => new iam.ArnPrincipal(arn)),
        actions,
        resources: [bucket.bucketArn, bucket.arnForObjects("*")],
      }),
    );
  }
}

function privateBucket(scope: Construct, id: string, bucketName: string): s3.Bucket {
  return new s3.Bucket(scope, id, {
    bucketName,
    encryption: s3.BucketEncryption.S3_MANAGED,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

function parquetTable(name: string, location: string): glue.CfnTable.TableInputProperty {
  const parquet = "org.apache.hadoop.hive.ql.io.parquet";
  return {
    name,
    tableType: "EXTERNAL_TABLE",
    partitionKeys: [],
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
      serdeInfo: {
        serializationLibrary: `${parquet}.serde.ParquetHiveSerDe`,
        parameters: { "serialization.format": "1" },
      },
    },
  };
}
