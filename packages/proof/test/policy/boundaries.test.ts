import { expect, it } from "vitest";
import { allow, allowTo, decideIn, deny, gatesOf, here, role, service } from "./scene.ts";
import { key, nothing, roleArn, type Row, userArn } from "./layer-rows.ts";

const sessionArn = `arn:aws:sts::${here}:assumed-role/access-role/me`;

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
      "identity-policy": "allowed: not-needed",
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

it.for(boundaries)("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn(scene);
  expect(decision.verdict).toBe(verdict);
  if (gates !== undefined) expect(gatesOf(decision)).toEqual(gates);
});
