// Generated from topology.yaml. Edit the topology, not this file.
import { RemovalPolicy, Stack, type StackProps, Tags, Validations } from "aws-cdk-lib";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

export class YDataStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const buckets = new Construct(this, "Buckets");
    const s3bucketYyyyBucket = new s3.Bucket(buckets, "s3bucket-yyyy", {
      bucketName: "s3bucket-yyyy",
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Tags.of(s3bucketYyyyBucket).add("project", "closed-sagemaker");
    Validations.of(s3bucketYyyyBucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "The topology cannot describe access logs yet: let a trail of the account record data events of the bucket.",
    });
    Validations.of(s3bucketYyyyBucket).acknowledge({
      id: "AwsSolutions-S10",
      reason:
        "The policy denies what does not come through TLS. It names the bucket by its name, which cdk-nag does not take for the bucket.",
    });

    const bucketPolicies = new Construct(this, "BucketPolicies");
    const s3bucketYyyyBucketPolicy = new s3.CfnBucketPolicy(bucketPolicies, "s3bucket-yyyy", {
      bucket: s3bucketYyyyBucket.bucketName,
      policyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: {
              AWS: [
                "arn:aws:iam::111111111111:role/access-role",
                "arn:aws:iam::111111111111:role/analyst",
              ],
            },
            Action: "s3:GetObject",
            Resource: "arn:aws:s3:::s3bucket-yyyy/01_test/parquet/2025/*",
          },
          {
            Effect: "Allow",
            Principal: {
              AWS: [
                "arn:aws:iam::111111111111:role/access-role",
                "arn:aws:iam::111111111111:role/analyst",
              ],
            },
            Action: "s3:ListBucket",
            Resource: "arn:aws:s3:::s3bucket-yyyy",
            Condition: {
              StringLike: { "s3:prefix": ["01_test/parquet/2025", "01_test/parquet/2025/*"] },
            },
          },
          {
            Effect: "Allow",
            Principal: {
              AWS: [
                "arn:aws:iam::111111111111:role/access-role",
                "arn:aws:iam::111111111111:role/analyst",
              ],
            },
            Action: "s3:GetBucketLocation",
            Resource: "arn:aws:s3:::s3bucket-yyyy",
          },
          {
            Effect: "Deny",
            Principal: { AWS: "*" },
            Action: "s3:*",
            Resource: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/*"],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      },
    });
    Validations.of(s3bucketYyyyBucketPolicy).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "The topology cannot describe access logs yet: let a trail of the account record data events of the bucket.",
    });
    Validations.of(s3bucketYyyyBucketPolicy).acknowledge({
      id: "AwsSolutions-S10",
      reason:
        "The policy denies what does not come through TLS. It names the bucket by its name, which cdk-nag does not take for the bucket.",
    });
  }
}
