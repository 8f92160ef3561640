import { expect, it } from "vitest";
import { allow, allowTo, decideIn, gatesOf, here, role, root, there } from "./scene.ts";
import { accountHere, away, nothing, roleArn, type Row, userArn } from "./layer-rows.ts";

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

it.for(acrossAccounts)("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn(scene);
  expect(decision.verdict).toBe(verdict);
  if (gates !== undefined) expect(gatesOf(decision)).toEqual(gates);
});
