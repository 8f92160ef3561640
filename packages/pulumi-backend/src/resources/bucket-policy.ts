import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import { policyText } from "../policy-text.ts";
import type { References } from "../references.ts";
import { bucketParts } from "./bucket.ts";
import type { Form } from "./form.ts";

type BucketPolicy = ResourceOf<"bucket-policy">;

export const bucketPolicyForm: Form = {
  kind: "bucket-policy",
  noun: "BucketPolicy",
  classes: [awsClass("s3", "BucketPolicy")],
  values: {},
};

export function emitBucketPolicy(policy: BucketPolicy, references: References): Emitted {
  // S3 refuses a public policy as long as the bucket blocks it, and changes to one bucket at once.
  const publicAccess = references.part(policy.bucket, "publicAccess");
  return emitted({
    class: bucketPolicyForm.classes[0],
    args: {
      bucket: references.value(policy.bucket, "name"),
      policy: policyText(policy.document, references),
    },
    afterParts: publicAccess === undefined ? [] : [publicAccess],
  });
}

export function readBucketPolicy(claims: Claims): BucketPolicy {
  const bucket = claims.reference("bucket", "bucket", "name");
  claims.afterPart(bucket, bucketParts.publicAccess);
  return { ...claims.declared("bucket-policy"), bucket, document: claims.policy("policy") };
}
