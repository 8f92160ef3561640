// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** `data` of account `y` (222222222222) in ap-northeast-1. */
export class YData extends pulumi.ComponentResource {
  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:YData", name, {}, opts);

    // Acknowledged AwsSolutions-S1: The topology cannot describe access logs yet: let a trail of
    // the account record data events of the bucket.
    // Acknowledged AwsSolutions-S10: The policy denies what does not come through TLS. It names the
    // bucket by its name, which cdk-nag does not take for the bucket.
    const s3bucketYyyyBucket = new aws.s3.Bucket(
      "s3bucket-yyyy",
      { bucket: "s3bucket-yyyy", tags: { project: "closed-sagemaker" } },
      { parent: this, retainOnDelete: true },
    );
    new aws.s3.BucketServerSideEncryptionConfiguration(
      "s3bucket-yyyy",
      {
        bucket: s3bucketYyyyBucket.bucket,
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
      },
      { parent: this, retainOnDelete: true },
    );
    const s3bucketYyyyBucketPublicAccess = new aws.s3.BucketPublicAccessBlock(
      "s3bucket-yyyy",
      {
        bucket: s3bucketYyyyBucket.bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      { parent: this, retainOnDelete: true },
    );
    new aws.s3.BucketOwnershipControls(
      "s3bucket-yyyy",
      { bucket: s3bucketYyyyBucket.bucket, rule: { objectOwnership: "BucketOwnerEnforced" } },
      { parent: this, retainOnDelete: true },
    );

    // Acknowledged AwsSolutions-S1: The topology cannot describe access logs yet: let a trail of
    // the account record data events of the bucket.
    // Acknowledged AwsSolutions-S10: The policy denies what does not come through TLS. It names the
    // bucket by its name, which cdk-nag does not take for the bucket.
    new aws.s3.BucketPolicy(
      "s3bucket-yyyy",
      {
        bucket: s3bucketYyyyBucket.bucket,
        policy: JSON.stringify({
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
        }),
      },
      { parent: this, dependsOn: [s3bucketYyyyBucketPublicAccess] },
    );

    this.registerOutputs();
  }
}
