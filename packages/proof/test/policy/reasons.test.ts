import { expect, it } from "vitest";
import { decide } from "../../src/policy/decide.ts";
import type { Because, NearMiss, PolicySet } from "../../src/policy/decision.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { allOf, type Verdict } from "../../src/verdict.ts";
import {
  allow,
  allowTo,
  contextOf,
  decideIn,
  deny,
  denyTo,
  gateIn,
  gatesOf,
  here,
  notKnown,
  object,
  policy,
  role,
  root,
  service,
  there,
  user,
  type Scene,
} from "./scene.ts";

const unsure = { StringEquals: { "aws:Unsure": ["x"] } };
const fails = { StringEquals: { "aws:Absent": ["x"] } };
const unknownKey = { "aws:unsure": notKnown };
const userArn = `arn:aws:iam::${here}:user/usr111`;

function because(scene: Scene, layer: Parameters<typeof gateIn>[1] = "identity-policy"): Because {
  return gateIn(decideIn(scene), layer).because;
}

it("cites the first statement that allows", () => {
  const identity = [
    deny({ actions: ["ec2:*"] }),
    allow({ actions: ["s3:Put*"] }),
    allow(),
    allow(),
  ];
  expect(because({ identity })).toEqual({
    is: "allowed",
    by: { policy: policy(...identity), statement: 2 },
  });
});

it("cites the first statement that denies", () => {
  const identity = [allow(), deny({ conditions: fails }), deny(), deny()];
  expect(because({ identity })).toEqual({
    is: "explicit-deny",
    by: { policy: policy(...identity), statement: 2 },
  });
});

it("cites what is sure before what is not", () => {
  const identity = [allow({ conditions: unsure }), allow(), allow({ conditions: unsure })];
  expect(because({ identity, keys: unknownKey })).toMatchObject({
    is: "allowed",
    by: { statement: 1 },
  });
  const denials = [allow(), deny({ conditions: unsure }), deny()];
  expect(because({ identity: denials, keys: unknownKey })).toMatchObject({
    is: "explicit-deny",
    by: { statement: 2 },
  });
});

it("cites the policy that decides, of several", () => {
  const [first, second]: readonly Policy[] = [
    { name: "first", statements: [allow({ actions: ["ec2:*"] })] },
    { name: "second", statements: [allow()] },
  ] as const;
  const request = {
    caller: user,
    action: "s3:GetObject",
    resource: object,
    resourceAccount: here,
    context: contextOf({}),
  };
  const set = (...identity: readonly Policy[]): PolicySet => ({ identity, resourceKind: "other" });
  expect(decide(request, set(first, second)).gates).toEqual([
    {
      layer: "identity-policy",
      verdict: "allowed",
      because: { is: "allowed", by: { policy: second, statement: 0 } },
    },
  ]);
  expect(decide(request, set(first)).gates).toEqual([
    {
      layer: "identity-policy",
      verdict: "denied",
      because: { is: "nothing-allows", read: [first], near: [] },
    },
  ]);
});

it("lists near misses, those that miss by least first", () => {
  const on = [
    allow({ principals: { aws: ["*"] }, resources: ["arn:aws:s3:::x"] }),
    allowTo(`arn:aws:iam::${there}:root`),
    allow({
      principals: { aws: ["*"] },
      conditions: { Bool: { "aws:SecureTransport": ["true"] }, ...fails },
    }),
    allow({ actions: ["s3:Put*"], principals: { aws: ["*"] } }),
    deny({ principals: { aws: ["*"] }, conditions: fails }),
    allow({ principals: { aws: ["*"] }, conditions: fails }),
    allow({ principals: { aws: [there] }, conditions: fails, resources: ["arn:aws:s3:::x"] }),
    allow({ principals: { aws: [there] }, conditions: fails }),
    allow({ actions: ["ec2:*"], principals: { aws: ["*"] } }),
  ];
  const p = policy(...on);
  const near: readonly NearMiss[] = [
    {
      policy: p,
      statement: 2,
      but: "condition",
      condition: { operator: "StringEquals", key: "aws:Absent" },
    },
    {
      policy: p,
      statement: 5,
      but: "condition",
      condition: { operator: "StringEquals", key: "aws:Absent" },
    },
    { policy: p, statement: 1, but: "principal" },
    { policy: p, statement: 7, but: "principal" },
    { policy: p, statement: 0, but: "resource" },
    { policy: p, statement: 6, but: "resource" },
  ];
  expect(because({ on, keys: { "aws:securetransport": "true" } }, "resource-policy")).toEqual({
    is: "nothing-allows",
    read: [p],
    near,
  });
});

it("has no policies to read where there are none", () => {
  expect(because({})).toEqual({ is: "nothing-allows", read: [], near: [] });
  expect(because({ resourceAccount: there }, "resource-policy")).toEqual({
    is: "nothing-allows",
    read: [],
    near: [],
  });
});

it("shows what an account is left to as a near miss", () => {
  expect(because({ on: [allowTo(here)] }, "resource-policy")).toMatchObject({
    near: [{ statement: 0, but: "principal" }],
  });
});

it("shows the trust that the root user cannot use", () => {
  const scene: Scene = { caller: root, kind: "role", on: [allowTo(here)] };
  expect(because(scene, "trust-policy")).toMatchObject({
    near: [{ statement: 0, but: "principal" }],
  });
});

it("needs no reason where it is not needed", () => {
  expect(because({ on: [allowTo(userArn)] })).toEqual({ is: "not-needed" });
});

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
      "identity-policy": "unknown: nothing-allows",
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
  const missing = "who asks";
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
  const keys = { "aws:unsure": notKnown, b: { is: "unknown", missing: "who asks" } } as const;
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

const told: Policy = {
  name: "AmazonX v1",
  statements: [allow({ actions: ["s3:GetObject"] })],
  knows: ["s3"],
};
const everything: Policy = { name: "all", statements: [allow()] };
const nothing: Policy = { name: "none", statements: [deny()] };

it.for<readonly [action: string, identity: readonly Policy[], verdict: Verdict]>([
  ["s3:GetObject", [told], "allowed"],
  ["S3:GetObject", [told], "allowed"],
  ["s3:PutObject", [told], "denied"],
  ["glue:GetTable", [told], "unknown"],
  ["glue:GetTable", [told, everything], "allowed"],
  ["glue:GetTable", [everything, told], "allowed"],
  ["glue:GetTable", [told, nothing], "denied"],
  ["glue:GetTable", [{ ...told, mayDeny: true }, everything], "unknown"],
  ["glue:GetTable", [everything, { ...told, mayDeny: true }], "unknown"],
  ["glue:GetTable", [{ ...told, mayDeny: true }, nothing], "denied"],
  ["s3:GetObject", [{ ...told, mayDeny: true }], "allowed"],
])("%s by policies of which one is not told completely: %j", ([action, identity, verdict]) => {
  const decision = decide(
    { caller: user, action, resource: object, resourceAccount: here, context: contextOf({}) },
    { identity, resourceKind: "other" },
  );
  expect(decision.verdict).toBe(verdict);
});

it("says what a policy is not told of", () => {
  const request = {
    caller: user,
    action: "glue:GetTable",
    resource: "*",
    resourceAccount: here,
    context: contextOf({}),
  };
  const decision = decide(request, { identity: [told, told], resourceKind: "other" });
  expect(decision.gates[0]?.because).toEqual({
    is: "unknown",
    missing: ["what AmazonX v1 says of `glue`"],
  });
  const capped = decide(request, { identity: [everything], boundary: told, resourceKind: "other" });
  expect(gatesOf(capped)).toEqual({
    "identity-policy": "allowed: allowed",
    "permissions-boundary": "unknown: unknown",
  });
});
