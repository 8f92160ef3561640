import { expect, it } from "vitest";
import type { PolicyStatement } from "../../src/policy/policy.ts";
import type { Verdict } from "../../src/verdict.ts";
import {
  allow,
  decideIn,
  deny,
  gateIn,
  here,
  object,
  role,
  there,
  user,
  type Keys,
  type Scene,
} from "./scene.ts";

const everyone = { aws: ["*"] };
const bucket = "arn:aws:s3:::lake";

// Athena calls S3 by itself: no VPC, no address of the client.
const athena: Keys = { "aws:viaawsservice": "true", "aws:calledvia": ["athena.amazonaws.com"] };
const notebook: Keys = {
  "aws:viaawsservice": "false",
  "aws:sourcevpce": "vpce-1",
  "aws:sourcevpc": "vpc-1",
};
const elsewhere: Keys = { "aws:viaawsservice": "false" };

const onlyEndpoint = deny({
  principals: everyone,
  conditions: { StringNotEquals: { "aws:SourceVpce": ["vpce-1"] } },
});
const exempting = deny({
  principals: everyone,
  conditions: {
    StringNotEquals: { "aws:SourceVpce": ["vpce-1"] },
    Bool: { "aws:ViaAWSService": ["false"] },
  },
});
const ifExists = deny({
  principals: everyone,
  conditions: { StringNotEqualsIfExists: { "aws:SourceVpce": ["vpce-1"] } },
});
const onlyAllow = allow({
  principals: everyone,
  conditions: { StringEquals: { "aws:SourceVpce": ["vpce-1"] } },
});

it.for<readonly [says: string, on: PolicyStatement, keys: Keys, verdict: Verdict]>([
  ["lets the endpoint in", onlyEndpoint, notebook, "allowed"],
  ["bites Athena, which has no endpoint", onlyEndpoint, athena, "denied"],
  ["bites the internet", onlyEndpoint, elsewhere, "denied"],
  ["lets the endpoint in beside services", exempting, notebook, "allowed"],
  ["exempts services", exempting, athena, "allowed"],
  ["bites the internet beside services", exempting, elsewhere, "denied"],
  ["bites the internet no more if absent is allowed", ifExists, elsewhere, "denied"],
])("a Deny by endpoint %s", ([, on, keys, verdict]) => {
  expect(decideIn({ identity: [allow()], on: [on], keys }).verdict).toBe(verdict);
});

it("an Allow by endpoint leaves Athena out", () => {
  expect(decideIn({ on: [onlyAllow], keys: notebook }).verdict).toBe("allowed");
  const decision = decideIn({ on: [onlyAllow], keys: athena });
  expect(decision.verdict).toBe("denied");
  expect(gateIn(decision, "resource-policy").because).toMatchObject({
    near: [{ but: "condition", condition: { operator: "StringEquals", key: "aws:SourceVpce" } }],
  });
});

it.for<readonly [prefix: string | undefined, verdict: Verdict]>([
  ["shops/", "allowed"],
  ["shops/2025/", "allowed"],
  ["other/", "denied"],
  ["", "denied"],
  [undefined, "denied"],
])("listing with prefix %j under a condition on s3:prefix is %s", ([prefix, verdict]) => {
  const identity = [
    allow({
      actions: ["s3:ListBucket"],
      resources: [bucket],
      conditions: { StringLike: { "s3:prefix": ["shops/*"] } },
    }),
  ];
  const scene: Scene = { action: "s3:ListBucket", resource: bucket, keys: { "s3:prefix": prefix } };
  expect(decideIn({ ...scene, identity }).verdict).toBe(verdict);
});

it("listing is on the bucket, reading on its objects", () => {
  const on = (...resources: readonly string[]): Scene => ({
    identity: [allow({ actions: ["s3:GetObject", "s3:ListBucket"], resources })],
  });
  const list: Scene = { action: "s3:ListBucket", resource: bucket };
  expect(decideIn({ ...list, ...on(`${bucket}/*`) }).verdict).toBe("denied");
  expect(
    gateIn(decideIn({ ...list, ...on(`${bucket}/*`) }), "identity-policy").because,
  ).toMatchObject({
    near: [{ but: "resource" }],
  });
  expect(decideIn({ ...list, ...on(bucket) }).verdict).toBe("allowed");
  expect(decideIn({ resource: object, ...on(bucket) }).verdict).toBe("denied");
  expect(decideIn({ resource: object, ...on(bucket, `${bucket}/*`) }).verdict).toBe("allowed");
});

it("a bucket of another account needs both sides, for each action", () => {
  const identity = [allow({ actions: ["s3:*"], resources: [bucket, `${bucket}/*`] })];
  const on = [
    allow({
      principals: { aws: [role.kind === "role" ? role.arn : ""] },
      actions: ["s3:GetObject"],
      resources: [`${bucket}/*`],
    }),
  ];
  const scene: Scene = { caller: role, resourceAccount: there, identity, on };
  expect(decideIn(scene).verdict).toBe("allowed");
  expect(decideIn({ ...scene, action: "s3:PutObject" }).verdict).toBe("denied");
  expect(decideIn({ ...scene, action: "s3:ListBucket", resource: bucket }).verdict).toBe("denied");
  expect(decideIn({ ...scene, caller: user }).verdict).toBe("denied");
});

it("a key of another account needs its policy and the caller's", () => {
  const key = `arn:aws:kms:us-east-1:${there}:key/k`;
  const scene: Scene = {
    caller: role,
    action: "kms:Decrypt",
    resource: key,
    resourceAccount: there,
    kind: "key",
  };
  const on = [allow({ principals: { aws: [`arn:aws:iam::${there}:root`] }, actions: ["kms:*"] })];
  const shared = [...on, allow({ principals: { aws: [here] }, actions: ["kms:Decrypt"] })];
  const identity = [allow({ actions: ["kms:Decrypt"], resources: [key] })];
  expect(decideIn({ ...scene, on, identity }).verdict).toBe("denied");
  expect(decideIn({ ...scene, on: shared }).verdict).toBe("denied");
  expect(decideIn({ ...scene, on: shared, identity }).verdict).toBe("allowed");
  expect(decideIn({ ...scene, on: shared, identity, action: "kms:GenerateDataKey" }).verdict).toBe(
    "denied",
  );
});
