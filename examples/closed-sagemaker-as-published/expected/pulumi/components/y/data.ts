// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** `data` of account `y` (222222222222) in ap-northeast-1. */
export class YData extends pulumi.ComponentResource {
  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:YData", name, {}, opts);

    const s3bucketYyyyBucket = new aws.s3.Bucket(
      "s3bucket-yyyy",
      { bucket: "s3bucket-yyyy" },
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
                  "arn:aws:iam::111111111111:user/usr111",
                  "arn:aws:iam::111111111111:role/access-role",
                ],
              },
              Action: ["s3:GetObject", "s3:ListBucket"],
              Resource: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/*"],
            },
          ],
        }),
      },
      { parent: this, dependsOn: [s3bucketYyyyBucketPublicAccess] },
    );

    this.registerOutputs();
  }
}
