import { expect, it } from "vitest";
import { allow, allowTo, decideIn, denyTo, object, root, user, type Scene } from "./scene.ts";
import { away } from "./layer-rows.ts";

it.for(["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy", "S3:PUTBUCKETPOLICY"])(
  "a bucket's policy cannot lock out the root user from %s",
  (action) => {
    const scene: Scene = { action, resource: "arn:aws:s3:::lake", on: [denyTo("*")] };
    expect(decideIn({ ...scene, caller: root }).verdict).toBe("allowed");
    expect(decideIn({ ...scene, caller: user, identity: [allow()] }).verdict).toBe("denied");
    expect(
      decideIn({ ...scene, caller: root, ...away, on: [allowTo("*"), denyTo("*")] }).verdict,
    ).toBe("denied");
    expect(decideIn({ ...scene, caller: root, on: [], resource: object }).verdict).toBe("allowed");
  },
);

it.for(["s3:PutBucketPolicyX", "xs3:PutBucketPolicy", "s3:PutBucketAcl"])(
  "a bucket's policy can lock out the root user from %s",
  (action) => {
    expect(decideIn({ action, caller: root, on: [denyTo("*")] }).verdict).toBe("denied");
  },
);
