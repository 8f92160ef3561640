// Generated from topology.yaml. Edit the topology, not this file.
import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
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

    const bucketPolicies = new Construct(this, "BucketPolicies");
    new s3.CfnBucketPolicy(bucketPolicies, "s3bucket-yyyy", {
      bucket: s3bucketYyyyBucket.bucketName,
      policyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: {
              AWS: [
                "arn:aws:iam::111111111111:user/usr111",
                "arn:aws:iam::111111111111:role/access-role",
              ],
            },
            Action: ["s3:GetObject", "s3:ListBucket"],
            Resource: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/*"],
          },
        ],
      },
    });
  }
}
