import { expect, it } from "vitest";
import type { Verdict } from "../../src/verdict.ts";
import {
  allow,
  allowTo,
  decideIn,
  deny,
  denyTo,
  gatesOf,
  here,
  object,
  role,
  root,
  service,
  there,
  user,
  type Scene,
} from "./scene.ts";

const nothing = [allow({ actions: ["ec2:*"] })];
const accountHere = `arn:aws:iam::${here}:root`;
const userArn = `arn:aws:iam::${here}:user/usr111`;
const roleArn = `arn:aws:iam::${here}:role/access-role`;
const sessionArn = `arn:aws:sts::${here}:assumed-role/access-role/me`;
const away = { resourceAccount: there };
const key = {
  kind: "key",
  action: "kms:Decrypt",
  resource: `arn:aws:kms:us-east-1:${here}:key/k`,
} as const;
const trust = {
  kind: "role",
  action: "sts:AssumeRole",
  resource: `arn:aws:iam::${here}:role/r`,
} as const;

type Row = readonly [
  says: string,
  scene: Scene,
  verdict: Verdict,
  gates?: Readonly<Record<string, string>>,
];

const oneAccount: readonly Row[] = [
  [
    "nobody may do anything by default",
    {},
    "denied",
    { "identity-policy": "denied: nothing-allows" },
  ],
  [
    "a policy of the caller is enough",
    { identity: [allow()] },
    "allowed",
    { "identity-policy": "allowed: allowed" },
  ],
  [
    "the resource's policy is enough",
    { on: [allowTo(userArn)] },
    "allowed",
    { "identity-policy": "allowed: not-needed", "resource-policy": "allowed: allowed" },
  ],
  [
    "what the resource's policy leaves open is not needed",
    { identity: [allow()], on: [] },
    "allowed",
    { "identity-policy": "allowed: allowed", "resource-policy": "allowed: not-needed" },
  ],
  [
    "both may allow",
    { identity: [allow()], on: [allowTo("*")] },
    "allowed",
    { "identity-policy": "allowed: allowed", "resource-policy": "allowed: allowed" },
  ],
  [
    "both may leave it open",
    { identity: nothing, on: [] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "resource-policy": "denied: nothing-allows" },
  ],
  ["everyone is also who has no policy", { on: [allowTo("*")] }, "allowed"],
  ["the resource's policy may name the role", { caller: role, on: [allowTo(roleArn)] }, "allowed"],
  [
    "an account in its own resource's policy grants nothing by itself",
    { on: [allowTo(accountHere)] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "resource-policy": "denied: nothing-allows" },
  ],
  ["nor does its number", { on: [allowTo(here)] }, "denied"],
  ["the root user needs no policy", { caller: root }, "allowed", {}],
  [
    "the root user is stopped by the resource's policy",
    { caller: root, on: [denyTo("*")] },
    "denied",
  ],
  [
    "a service needs the resource's policy",
    { caller: service },
    "denied",
    { "resource-policy": "denied: nothing-allows" },
  ],
  [
    "a service has no policies of its own",
    { caller: service, identity: [allow()] },
    "denied",
    { "resource-policy": "denied: nothing-allows" },
  ],
  [
    "a service is named as such",
    { caller: service, on: [allow({ principals: { service: ["sagemaker.amazonaws.com"] } })] },
    "allowed",
    { "resource-policy": "allowed: allowed" },
  ],
  ["everyone is also a service", { caller: service, on: [allowTo("*")] }, "allowed"],
  [
    "another service is not meant",
    { caller: service, on: [allow({ principals: { service: ["glue.amazonaws.com"] } })] },
    "denied",
  ],
  ["a service is not of an account", { caller: service, on: [allowTo(here)] }, "denied"],
];

const denials: readonly Row[] = [
  [
    "a denial of the caller's policy goes before its Allow",
    { identity: [allow(), deny()] },
    "denied",
    { "identity-policy": "denied: explicit-deny" },
  ],
  [
    "whatever their order",
    { identity: [deny(), allow()] },
    "denied",
    { "identity-policy": "denied: explicit-deny" },
  ],
  [
    "a denial of the caller's policy goes before the resource's Allow",
    { identity: [deny()], on: [allowTo(userArn)] },
    "denied",
    { "identity-policy": "denied: explicit-deny", "resource-policy": "allowed: allowed" },
  ],
  [
    "a denial of the resource's policy goes before the caller's Allow",
    { identity: [allow()], on: [denyTo("*")] },
    "denied",
    { "identity-policy": "allowed: allowed", "resource-policy": "denied: explicit-deny" },
  ],
  [
    "a denial of the boundary goes before all",
    { identity: [allow()], boundary: [allow(), deny()], on: [allowTo(userArn)] },
    "denied",
    {
      "identity-policy": "allowed: allowed",
      "permissions-boundary": "denied: explicit-deny",
      "resource-policy": "allowed: allowed",
    },
  ],
  [
    "a denial of the endpoint's policy goes before all",
    { identity: [allow()], gateway: [allowTo("*"), denyTo("*")] },
    "denied",
    { "identity-policy": "allowed: allowed", "endpoint-policy": "denied: explicit-deny" },
  ],
  ["a denial may name the account", { identity: [allow()], on: [denyTo(accountHere)] }, "denied"],
  [
    "a denial may name the role",
    { caller: role, identity: [allow()], on: [denyTo(roleArn)] },
    "denied",
  ],
  ["a denial of another account is none", { identity: [allow()], on: [denyTo(there)] }, "allowed"],
  [
    "a denial of the key's policy goes before the caller's Allow",
    { ...key, identity: [allow()], on: [allowTo(here), denyTo(userArn)] },
    "denied",
    { "identity-policy": "allowed: allowed", "key-policy": "denied: explicit-deny" },
  ],
];

const acrossAccounts: readonly Row[] = [
  [
    "both sides must allow",
    { ...away, identity: [allow()], on: [allowTo(userArn)] },
    "allowed",
    { "identity-policy": "allowed: allowed", "resource-policy": "allowed: allowed" },
  ],
  [
    "the caller's side alone is not enough",
    { ...away, identity: [allow()], on: [] },
    "denied",
    { "identity-policy": "allowed: allowed", "resource-policy": "denied: nothing-allows" },
  ],
  [
    "a resource without a policy lets nobody in",
    { ...away, identity: [allow()] },
    "denied",
    { "identity-policy": "allowed: allowed", "resource-policy": "denied: nothing-allows" },
  ],
  [
    "the resource's side alone is not enough",
    { ...away, on: [allowTo(userArn)] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "resource-policy": "allowed: allowed" },
  ],
  ["not even for everyone", { ...away, on: [allowTo("*")] }, "denied"],
  [
    "everyone is also the other account",
    { ...away, identity: [allow()], on: [allowTo("*")] },
    "allowed",
  ],
  [
    "the account may be named",
    { ...away, identity: [allow()], on: [allowTo(accountHere)] },
    "allowed",
    { "identity-policy": "allowed: allowed", "resource-policy": "allowed: allowed" },
  ],
  ["or its number", { ...away, identity: [allow()], on: [allowTo(here)] }, "allowed"],
  [
    "the resource's account is not the caller's",
    { ...away, identity: [allow()], on: [allowTo(there)] },
    "denied",
  ],
  [
    "the role may be named",
    { ...away, caller: role, identity: [allow()], on: [allowTo(roleArn)] },
    "allowed",
  ],
  [
    "a boundary caps the caller's side",
    { ...away, identity: [allow()], boundary: nothing, on: [allowTo(userArn)] },
    "denied",
    {
      "identity-policy": "allowed: allowed",
      "permissions-boundary": "denied: nothing-allows",
      "resource-policy": "allowed: allowed",
    },
  ],
  [
    "a boundary that allows is no obstacle",
    { ...away, identity: [allow()], boundary: [allow()], on: [allowTo(userArn)] },
    "allowed",
  ],
  [
    "the root user needs the resource's side too",
    { ...away, caller: root },
    "denied",
    { "resource-policy": "denied: nothing-allows" },
  ],
  [
    "the root user is the account that is named",
    { ...away, caller: root, on: [allowTo(here)] },
    "allowed",
  ],
];

const boundaries: readonly Row[] = [
  [
    "a boundary caps the caller's policies",
    { identity: [allow()], boundary: nothing },
    "denied",
    { "identity-policy": "allowed: allowed", "permissions-boundary": "denied: nothing-allows" },
  ],
  [
    "a boundary by itself grants nothing",
    { boundary: [allow()] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "permissions-boundary": "allowed: allowed" },
  ],
  [
    "a boundary does not cap what a resource's policy grants to a user",
    { boundary: nothing, on: [allowTo(userArn)] },
    "allowed",
    {
      "identity-policy": "allowed: not-needed",
      "permissions-boundary": "allowed: not-needed",
      "resource-policy": "allowed: allowed",
    },
  ],
  [
    "a boundary caps what a resource's policy grants to a role",
    { caller: role, boundary: nothing, on: [allowTo(roleArn)] },
    "denied",
    {
      "identity-policy": "denied: nothing-allows",
      "permissions-boundary": "denied: nothing-allows",
      "resource-policy": "allowed: allowed",
    },
  ],
  [
    "a role needs no policy beside a boundary that allows",
    { caller: role, boundary: [allow()], on: [allowTo(roleArn)] },
    "allowed",
    {
      "identity-policy": "allowed: not-needed",
      "permissions-boundary": "allowed: allowed",
      "resource-policy": "allowed: allowed",
    },
  ],
  [
    "a boundary does not cap what a resource's policy grants to everyone",
    { caller: role, boundary: nothing, on: [allowTo("*")] },
    "allowed",
  ],
  [
    "whether a session is named is not known",
    { caller: role, boundary: nothing, on: [allowTo(sessionArn)] },
    "unknown",
  ],
  [
    "the account's identities stay capped",
    { boundary: nothing, identity: [allow()], ...key, on: [allowTo(here)] },
    "denied",
  ],
  [
    "a service has no boundary",
    { caller: service, boundary: [deny()], on: [allowTo("*")] },
    "allowed",
    { "resource-policy": "allowed: allowed" },
  ],
];

const keys: readonly Row[] = [
  [
    "the key's policy may name the caller",
    { ...key, on: [allowTo(userArn)] },
    "allowed",
    { "identity-policy": "allowed: not-needed", "key-policy": "allowed: allowed" },
  ],
  [
    "or leave it to the account",
    { ...key, identity: [allow()], on: [allowTo(accountHere)] },
    "allowed",
    { "identity-policy": "allowed: allowed", "key-policy": "allowed: allowed" },
  ],
  [
    "which must then allow it",
    { ...key, on: [allowTo(accountHere)] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "key-policy": "allowed: allowed" },
  ],
  [
    "the caller's side alone is not enough",
    { ...key, identity: [allow()], on: [] },
    "denied",
    { "identity-policy": "allowed: allowed", "key-policy": "denied: nothing-allows" },
  ],
  [
    "a key without a policy is closed",
    { ...key, identity: [allow()] },
    "denied",
    { "identity-policy": "allowed: allowed", "key-policy": "denied: nothing-allows" },
  ],
  [
    "not even the root user gets round it",
    { ...key, caller: root },
    "denied",
    { "key-policy": "denied: nothing-allows" },
  ],
  ["the root user is the account", { ...key, caller: root, on: [allowTo(accountHere)] }, "allowed"],
  [
    "a boundary caps the account's way",
    { ...key, identity: [allow()], boundary: nothing, on: [allowTo(accountHere)] },
    "denied",
  ],
  [
    "across accounts both sides must allow",
    { ...key, ...away, identity: [allow()], on: [allowTo(accountHere)] },
    "allowed",
  ],
  [
    "across accounts naming the caller is not enough",
    { ...key, ...away, on: [allowTo(userArn)] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "key-policy": "allowed: allowed" },
  ],
  [
    "across accounts the caller's side is not enough",
    { ...key, ...away, identity: [allow()], on: [allowTo(there)] },
    "denied",
  ],
  [
    "across accounts a key without a policy is closed",
    { ...key, ...away, identity: [allow()] },
    "denied",
  ],
];

const trusts: readonly Row[] = [
  [
    "the trust policy may name the caller",
    { ...trust, on: [allowTo(userArn)] },
    "allowed",
    { "identity-policy": "allowed: not-needed", "trust-policy": "allowed: allowed" },
  ],
  ["it may name a role", { ...trust, caller: role, on: [allowTo(roleArn)] }, "allowed"],
  [
    "or leave it to the account",
    { ...trust, identity: [allow()], on: [allowTo(accountHere)] },
    "allowed",
  ],
  [
    "which must then allow it",
    { ...trust, on: [allowTo(accountHere)] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "trust-policy": "allowed: allowed" },
  ],
  [
    "the caller's side alone is not enough",
    { ...trust, identity: [allow()], on: [] },
    "denied",
    { "identity-policy": "allowed: allowed", "trust-policy": "denied: nothing-allows" },
  ],
  [
    "a statement without resources is on the role",
    {
      ...trust,
      on: [{ effect: "Allow", actions: ["sts:AssumeRole"], principals: { aws: [userArn] } }],
    },
    "allowed",
  ],
  [
    "across accounts both sides must allow",
    { ...trust, ...away, identity: [allow()], on: [allowTo(userArn)] },
    "allowed",
  ],
  ["across accounts trust is not enough", { ...trust, ...away, on: [allowTo(userArn)] }, "denied"],
  [
    "a service is trusted by name",
    {
      ...trust,
      caller: service,
      on: [allow({ principals: { service: ["sagemaker.amazonaws.com"] } })],
    },
    "allowed",
  ],
  [
    "another service is not trusted",
    { ...trust, caller: service, on: [allow({ principals: { service: ["glue.amazonaws.com"] } })] },
    "denied",
  ],
  [
    "AWS does not say whether `*` trusts a service",
    { ...trust, caller: service, on: [allowTo("*")] },
    "unknown",
    { "trust-policy": "unknown: unknown" },
  ],
  [
    "the name goes before `*`",
    {
      ...trust,
      caller: service,
      on: [allow({ principals: { aws: ["*"], service: ["sagemaker.amazonaws.com"] } })],
    },
    "allowed",
  ],
  ["`*` trusts users", { ...trust, on: [allowTo("*")] }, "allowed"],
  [
    "the root user cannot assume roles",
    { ...trust, caller: root, on: [allowTo(accountHere, "*")] },
    "denied",
    { "trust-policy": "denied: nothing-allows" },
  ],
];

const endpoints: readonly Row[] = [
  [
    "an endpoint that allows is no obstacle",
    { identity: [allow()], gateway: [allowTo("*")] },
    "allowed",
    { "identity-policy": "allowed: allowed", "endpoint-policy": "allowed: allowed" },
  ],
  [
    "an endpoint grants nothing by itself",
    { gateway: [allowTo("*")] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "endpoint-policy": "allowed: allowed" },
  ],
  [
    "an endpoint's policy without an Allow denies",
    {
      identity: [allow()],
      gateway: [deny({ principals: { aws: ["*"] }, resources: ["arn:aws:s3:::other/*"] })],
    },
    "denied",
    { "identity-policy": "allowed: allowed", "endpoint-policy": "denied: nothing-allows" },
  ],
  ["an empty policy of an endpoint denies", { identity: [allow()], interface: [] }, "denied"],
  [
    "a gateway takes an account for its root user",
    { identity: [allow()], gateway: [allowTo(here)] },
    "denied",
  ],
  ["also by its ARN", { identity: [allow()], gateway: [allowTo(accountHere)] }, "denied"],
  ["and lets that one through", { caller: root, gateway: [allowTo(accountHere)] }, "allowed"],
  ["not the root user of another account", { caller: root, gateway: [allowTo(there)] }, "denied"],
  [
    "what a gateway makes of a user is not known",
    { identity: [allow()], gateway: [allowTo(userArn)] },
    "unknown",
    { "identity-policy": "allowed: allowed", "endpoint-policy": "unknown: unknown" },
  ],
  [
    "nor of another user",
    { identity: [allow()], gateway: [allowTo(`arn:aws:iam::${there}:user/x`)] },
    "unknown",
  ],
  [
    "nor of a role that it denies",
    { identity: [allow()], gateway: [allowTo("*"), denyTo(roleArn)] },
    "unknown",
  ],
  ["`*` settles it", { identity: [allow()], gateway: [allowTo(userArn), allowTo("*")] }, "allowed"],
  [
    "stale ids pass no gateway",
    { identity: [allow()], gateway: [allowTo("AROAEXAMPLE")] },
    "denied",
  ],
  [
    "a gateway knows services",
    {
      caller: service,
      on: [allowTo("*")],
      gateway: [allow({ principals: { service: ["sagemaker.amazonaws.com"] } })],
    },
    "allowed",
  ],
  [
    "a gateway limits by condition",
    {
      identity: [allow()],
      keys: { "aws:PrincipalArn": userArn },
      gateway: [
        allow({
          principals: { aws: ["*"] },
          conditions: { ArnEquals: { "aws:PrincipalArn": [userArn] } },
        }),
      ],
    },
    "allowed",
  ],
  [
    "an interface endpoint takes an account as such",
    { identity: [allow()], interface: [allowTo(here)] },
    "allowed",
  ],
  [
    "an interface endpoint takes a user",
    { identity: [allow()], interface: [allowTo(userArn)] },
    "allowed",
  ],
  [
    "an interface endpoint takes a role",
    { caller: role, identity: [allow()], interface: [allowTo(roleArn)] },
    "allowed",
  ],
  [
    "an interface endpoint denies others",
    { identity: [allow()], interface: [allowTo(roleArn)] },
    "denied",
  ],
  [
    "a boundary does not cap what an endpoint lets through to a role",
    { caller: role, on: [allowTo("*")], boundary: nothing, interface: [allowTo(roleArn)] },
    "allowed",
  ],
];

it.for([
  ...oneAccount,
  ...denials,
  ...acrossAccounts,
  ...boundaries,
  ...keys,
  ...trusts,
  ...endpoints,
])("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn(scene);
  expect(decision.verdict).toBe(verdict);
  if (gates !== undefined) expect(gatesOf(decision)).toEqual(gates);
});

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
