import { expect, it } from "vitest";
import { allow, allowTo, decideIn, denyTo, gatesOf, here, role, root, service } from "./scene.ts";
import { accountHere, nothing, roleArn, type Row, userArn } from "./layer-rows.ts";

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

it.for(oneAccount)("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn(scene);
  expect(decision.verdict).toBe(verdict);
  if (gates !== undefined) expect(gatesOf(decision)).toEqual(gates);
});
