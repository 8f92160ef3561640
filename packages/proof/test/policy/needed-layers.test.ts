import { expect, it } from "vitest";
import { allOf } from "../../src/verdict.ts";
import { unknownKey, unsure } from "./because.ts";
import { nothing, roleArn, type Row, userArn } from "./layer-rows.ts";
import {
  allow,
  allowTo,
  decideIn,
  deny,
  gatesOf,
  here,
  role,
  root,
  service,
  there,
  user,
  type Scene,
} from "./scene.ts";

const others = [allowTo(`arn:aws:iam::${there}:root`)];
const mayAllow = [allow({ conditions: unsure })];
const mayLetIn = [allow({ principals: { aws: ["*"] }, conditions: unsure })];

const rows: readonly Row[] = [
  [
    "an endpoint that alone denies leaves the resource's policy not needed",
    { identity: [allow()], on: others, gateway: [] },
    "denied",
    {
      "identity-policy": "allowed: allowed",
      "resource-policy": "allowed: not-needed",
      "endpoint-policy": "denied: nothing-allows",
    },
  ],
  [
    "and the caller's policies, where the resource's allows",
    { identity: nothing, on: [allowTo(userArn)], gateway: [] },
    "denied",
    {
      "identity-policy": "allowed: not-needed",
      "resource-policy": "allowed: allowed",
      "endpoint-policy": "denied: nothing-allows",
    },
  ],
  [
    "and the boundary of a user that the resource's policy names",
    { boundary: nothing, on: [allowTo(userArn)], gateway: [] },
    "denied",
    {
      "identity-policy": "allowed: not-needed",
      "permissions-boundary": "allowed: not-needed",
      "resource-policy": "allowed: allowed",
      "endpoint-policy": "denied: nothing-allows",
    },
  ],
  [
    "an endpoint that is not known leaves the resource's policy not needed",
    { identity: [allow()], on: others, gateway: mayLetIn },
    "unknown",
    {
      "identity-policy": "allowed: allowed",
      "resource-policy": "allowed: not-needed",
      "endpoint-policy": "unknown: unknown",
    },
  ],
  [
    "an endpoint that allows does not make up for the caller's policies",
    { identity: nothing, on: others, gateway: [allowTo("*")] },
    "denied",
    {
      "identity-policy": "denied: nothing-allows",
      "resource-policy": "denied: nothing-allows",
      "endpoint-policy": "allowed: allowed",
    },
  ],
  [
    "a boundary that alone denies leaves the resource's policy not needed",
    { identity: [allow()], boundary: nothing, on: others },
    "denied",
    {
      "identity-policy": "allowed: allowed",
      "permissions-boundary": "denied: nothing-allows",
      "resource-policy": "allowed: not-needed",
    },
  ],
  [
    "a boundary that is not known leaves the resource's policy not needed",
    { identity: [allow()], boundary: mayAllow, on: others },
    "unknown",
    {
      "identity-policy": "allowed: allowed",
      "permissions-boundary": "unknown: unknown",
      "resource-policy": "allowed: not-needed",
    },
  ],
  [
    "what is not known of the resource's policy is told where it may lead past a boundary",
    { identity: [allow()], boundary: nothing, on: mayLetIn },
    "unknown",
    {
      "identity-policy": "allowed: allowed",
      "permissions-boundary": "unknown: nothing-allows",
      "resource-policy": "unknown: unknown",
    },
  ],
  [
    "another account's policy is needed whatever the endpoint says",
    { identity: [allow()], resourceAccount: there, on: others, gateway: [] },
    "denied",
    {
      "identity-policy": "allowed: allowed",
      "resource-policy": "denied: nothing-allows",
      "endpoint-policy": "denied: nothing-allows",
    },
  ],
];

it.for(rows)("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn({ ...scene, keys: unknownKey });
  expect(decision.verdict).toBe(verdict);
  expect(gatesOf(decision)).toEqual(gates);
});

const mayDeny = [allow(), deny({ conditions: unsure })];
const ways = [undefined, [allow()], nothing, mayAllow, mayDeny];
const toSome = (aws: string) => [
  [allowTo(aws)],
  [allow({ principals: { aws: [aws] }, conditions: unsure })],
];
const onResource = [
  undefined,
  others,
  ...["*", userArn, roleArn, here].flatMap(toSome),
  [allowTo(here), allow({ principals: { aws: [userArn, roleArn] }, conditions: unsure })],
];
const endpoints = [undefined, [allowTo("*")], [], mayLetIn];

/** Every way in which layers can meet, with an endpoint or without. */
function* scenes(): Iterable<Scene> {
  for (const caller of [user, role, root, service])
    for (const kind of ["other", "key", "role"] as const)
      for (const resourceAccount of [here, there])
        for (const identity of ways)
          for (const boundary of ways)
            for (const on of onResource)
              yield {
                caller,
                kind,
                resourceAccount,
                keys: unknownKey,
                ...(identity !== undefined && { identity }),
                ...(boundary !== undefined && { boundary }),
                ...(on !== undefined && { on }),
              };
}

it("has all gates together equal the verdict, however the layers meet", () => {
  let count = 0;
  for (const scene of scenes()) {
    for (const gateway of endpoints) {
      const met = { ...scene, ...(gateway !== undefined && { gateway }) };
      const { verdict, gates } = decideIn(met);
      if (allOf(gates.map((gate) => gate.verdict)) !== verdict) {
        expect.fail(`${verdict}: ${JSON.stringify(gatesOf({ verdict, gates }))} in ${show(met)}`);
      }
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(10_000);
});

it("blames only the endpoint where nothing but the endpoint is in the way", () => {
  let count = 0;
  for (const scene of scenes()) {
    if (decideIn(scene).verdict !== "allowed") continue;
    for (const gateway of [[], mayLetIn]) {
      const { gates } = decideIn({ ...scene, gateway });
      const blamed = gates.filter(({ verdict }) => verdict !== "allowed");
      if (blamed.some(({ layer }) => layer !== "endpoint-policy")) {
        expect.fail(`${JSON.stringify(blamed)} in ${show(scene)}`);
      }
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(500);
});

it("blames only the boundary where nothing but the boundary is in the way", () => {
  let count = 0;
  for (const scene of scenes()) {
    if (scene.boundary !== undefined || decideIn(scene).verdict !== "allowed") continue;
    const { verdict: capped, gates } = decideIn({ ...scene, boundary: nothing });
    if (capped !== "denied") continue;
    const blamed = gates.filter(({ verdict }) => verdict !== "allowed");
    if (blamed.some(({ layer }) => layer !== "permissions-boundary")) {
      expect.fail(`${JSON.stringify(blamed)} in ${show(scene)}`);
    }
    count += 1;
  }
  expect(count).toBeGreaterThan(50);
});

function show(scene: Scene): string {
  return JSON.stringify({ ...scene, keys: undefined });
}
