import { expect, it } from "vitest";
import { allow, allowTo, decideIn, deny, denyTo, gatesOf, here, role, there } from "./scene.ts";
import { accountHere, key, roleArn, type Row, userArn } from "./layer-rows.ts";

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

it.for(denials)("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn(scene);
  expect(decision.verdict).toBe(verdict);
  if (gates !== undefined) expect(gatesOf(decision)).toEqual(gates);
});
