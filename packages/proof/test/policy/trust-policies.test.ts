import { expect, it } from "vitest";
import { allow, allowTo, decideIn, gatesOf, here, role, root, service } from "./scene.ts";
import { accountHere, away, roleArn, type Row, userArn } from "./layer-rows.ts";

const trust = {
  kind: "role",
  action: "sts:AssumeRole",
  resource: `arn:aws:iam::${here}:role/r`,
} as const;

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

it.for(trusts)("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn(scene);
  expect(decision.verdict).toBe(verdict);
  if (gates !== undefined) expect(gatesOf(decision)).toEqual(gates);
});
