import { expect, it } from "vitest";
import { allow, allowTo, decideIn, gatesOf, root, there } from "./scene.ts";
import { accountHere, away, key, nothing, type Row, userArn } from "./layer-rows.ts";

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

it.for(keys)("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn(scene);
  expect(decision.verdict).toBe(verdict);
  if (gates !== undefined) expect(gatesOf(decision)).toEqual(gates);
});
