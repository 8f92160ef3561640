import type { ResourceOf } from "@cloister/model";
import { policyCode } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { s3 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { acknowledgedIn } from "../not-action.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type BucketPolicy = ResourceOf<"bucket-policy">;

export const bucketPolicyForm: Form = {
  kind: "bucket-policy",
  scope: "BucketPolicies",
  noun: "BucketPolicy",
  construct: member(s3, "CfnBucketPolicy"),
  types: ["AWS::S3::BucketPolicy"],
  level: "L1",
  values: {},
};

export function emitBucketPolicy(policy: BucketPolicy, references: References): EmittedConstruct {
  return {
    construct: bucketPolicyForm.construct,
    props: {
      bucket: references.value(policy.bucket, "name"),
      policyDocument: policyCode(policy.document, references),
    },
    acknowledged: acknowledgedIn(policy.document),
  };
}

export function readBucketPolicy(claims: Claims): BucketPolicy {
  return {
    ...claims.declared("bucket-policy"),
    bucket: claims.reference("Bucket", "bucket", "name"),
    document: claims.policy("PolicyDocument"),
  };
}
