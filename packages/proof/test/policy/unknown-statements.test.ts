import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import { allOf, type Verdict } from "../../src/verdict.ts";
import {
  allow,
  allowTo,
  decideIn,
  deny,
  denyTo,
  gatesOf,
  here,
  notKnown,
  policy,
  role,
  service,
  there,
  type Scene,
} from "./scene.ts";
import { because, unknownKey, unsure } from "./because.ts";

const userArn = `arn:aws:iam::${here}:user/usr111`;

const open: readonly (readonly [
  says: string,
  scene: Scene,
  verdict: Verdict,
  gates: Readonly<Record<string, string>>,
])[] = [
  [
    "an Allow that is not known",
    { identity: [allow({ conditions: unsure })] },
    "unknown",
    { "identity-policy": "unknown: unknown" },
  ],
  [
    "does not matter beside one that is",
    { identity: [allow({ conditions: unsure }), allow()] },
    "allowed",
    { "identity-policy": "allowed: allowed" },
  ],
  [
    "nor beside the resource's",
    { identity: [allow({ conditions: unsure })], on: [allowTo(userArn)] },
    "allowed",
    { "identity-policy": "allowed: not-needed", "resource-policy": "allowed: allowed" },
  ],
  [
    "nor where it is denied",
    { identity: [allow({ conditions: unsure }), deny()] },
    "denied",
    { "identity-policy": "denied: explicit-deny" },
  ],
  [
    "leaves open whether another matters",
    { identity: [allow({ conditions: unsure })], on: [] },
    "unknown",
    { "identity-policy": "unknown: unknown", "resource-policy": "unknown: nothing-allows" },
  ],
  [
    "a denial that is not known",
    { identity: [allow(), deny({ conditions: unsure })] },
    "unknown",
    { "identity-policy": "unknown: unknown" },
  ],
  [
    "does not matter where nothing allows",
    { identity: [deny({ conditions: unsure })] },
    "denied",
    { "identity-policy": "denied: nothing-allows" },
  ],
  [
    "nor where another denies",
    { identity: [allow(), deny({ conditions: unsure })], on: [denyTo("*")] },
    "denied",
    { "identity-policy": "allowed: allowed", "resource-policy": "denied: explicit-deny" },
  ],
  [
    "matters where an Allow is not known either",
    { identity: [allow({ conditions: unsure }), deny({ conditions: unsure })] },
    "unknown",
    { "identity-policy": "unknown: unknown" },
  ],
  [
    "matters in a policy that is not needed",
    { identity: [deny({ conditions: unsure })], on: [allowTo(userArn)] },
    "unknown",
    { "identity-policy": "unknown: unknown", "resource-policy": "allowed: allowed" },
  ],
  [
    "of the boundary",
    { identity: [allow()], boundary: [allow(), deny({ conditions: unsure })] },
    "unknown",
    { "identity-policy": "allowed: allowed", "permissions-boundary": "unknown: unknown" },
  ],
  [
    "an Allow of the boundary",
    { identity: [allow()], boundary: [allow({ conditions: unsure })] },
    "unknown",
    { "identity-policy": "allowed: allowed", "permissions-boundary": "unknown: unknown" },
  ],
  [
    "an Allow of the endpoint",
    { identity: [allow()], interface: [allow({ principals: { aws: ["*"] }, conditions: unsure })] },
    "unknown",
    { "identity-policy": "allowed: allowed", "endpoint-policy": "unknown: unknown" },
  ],
  [
    "one side across accounts",
    {
      resourceAccount: there,
      identity: [allow()],
      on: [allow({ principals: { aws: ["*"] }, conditions: unsure })],
    },
    "unknown",
    { "identity-policy": "allowed: allowed", "resource-policy": "unknown: unknown" },
  ],
  [
    "one side across accounts while the other denies",
    { resourceAccount: there, on: [allow({ principals: { aws: ["*"] }, conditions: unsure })] },
    "denied",
    { "identity-policy": "denied: nothing-allows", "resource-policy": "unknown: unknown" },
  ],
  [
    "a key's statement on the caller beside one on the account",
    {
      kind: "key",
      on: [allow({ principals: { aws: [userArn] }, conditions: unsure }), allowTo(here)],
    },
    "unknown",
    { "identity-policy": "unknown: nothing-allows", "key-policy": "unknown: unknown" },
  ],
  [
    "which is not needed where the account allows",
    {
      kind: "key",
      identity: [allow()],
      on: [allow({ principals: { aws: [userArn] }, conditions: unsure }), allowTo(here)],
    },
    "allowed",
    { "identity-policy": "allowed: allowed", "key-policy": "allowed: allowed" },
  ],
  [
    "nor where the account's way is capped",
    {
      kind: "key",
      identity: [allow()],
      boundary: [],
      on: [allow({ principals: { aws: [userArn] }, conditions: unsure }), allowTo(here)],
    },
    "unknown",
    {
      "identity-policy": "allowed: allowed",
      "permissions-boundary": "unknown: nothing-allows",
      "key-policy": "unknown: unknown",
    },
  ],
  [
    "an account's way that is not known",
    {
      kind: "key",
      identity: [allow()],
      on: [allow({ principals: { aws: [here] }, conditions: unsure })],
    },
    "unknown",
    { "identity-policy": "allowed: allowed", "key-policy": "unknown: unknown" },
  ],
  [
    "a service's",
    { caller: service, on: [allow({ principals: { aws: ["*"] }, conditions: unsure })] },
    "unknown",
    { "resource-policy": "unknown: unknown" },
  ],
  [
    "a role's way through its boundary",
    {
      caller: role,
      boundary: [allow({ conditions: unsure })],
      on: [allowTo(`arn:aws:iam::${here}:role/access-role`)],
    },
    "unknown",
    {
      "identity-policy": "allowed: not-needed",
      "permissions-boundary": "unknown: unknown",
      "resource-policy": "allowed: allowed",
    },
  ],
];

it.for(open)("%s", ([, scene, verdict, gates]) => {
  const decision = decideIn({ ...scene, keys: unknownKey });
  expect(decision.verdict).toBe(verdict);
  expect(gatesOf(decision)).toEqual(gates);
  expect(allOf(decision.gates.map((gate) => gate.verdict))).toBe(verdict);
});

it("says once what is missing, and of which statement", () => {
  const twice = { StringEquals: { a: ["x"], b: ["y"] } };
  const identity = [
    allow({ actions: ["ec2:*"] }),
    allow({ conditions: twice }),
    allow({ conditions: unsure }),
  ];
  const missing = verbatim("who asks");
  const keys = {
    a: { is: "unknown", missing },
    b: { is: "unknown", missing },
    "aws:unsure": notKnown,
  } as const;
  expect(because({ identity, keys })).toEqual({
    is: "unknown",
    missing: ["who asks", "what it is"],
    by: { policy: policy(...identity), statement: 1 },
  });
});

it("says what denials and what Allows hang on, those first", () => {
  const identity = [
    allow({ conditions: unsure }),
    deny({ conditions: { StringEquals: { b: ["y"] } } }),
  ];
  const keys = {
    "aws:unsure": notKnown,
    b: { is: "unknown", missing: verbatim("who asks") },
  } as const;
  expect(because({ identity, keys })).toMatchObject({
    missing: ["who asks", "what it is"],
    by: { statement: 1 },
  });
});

it("a principal that is not known, under a condition that is not", () => {
  const session = `arn:aws:sts::${here}:assumed-role/access-role/me`;
  const on = [allow({ principals: { aws: [session] }, conditions: unsure })];
  expect(because({ caller: role, on, keys: unknownKey }, "resource-policy")).toMatchObject({
    missing: [`the name of the session of \`arn:aws:iam::${here}:role/access-role\``, "what it is"],
  });
});
