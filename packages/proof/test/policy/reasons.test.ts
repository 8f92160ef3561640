import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import { decide } from "../../src/policy/decide.ts";
import type { NearMiss, PolicySet } from "../../src/policy/decision.ts";
import type { Policy } from "../../src/policy/policy.ts";
import {
  allow,
  allowTo,
  contextOf,
  deny,
  here,
  object,
  policy,
  root,
  there,
  user,
  type Scene,
} from "./scene.ts";
import { because, unknownKey, unsure } from "./because.ts";

const fails = { StringEquals: { "aws:Absent": ["x"] } };

const userArn = `arn:aws:iam::${here}:user/usr111`;

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
    { name: verbatim("first"), statements: [allow({ actions: ["ec2:*"] })] },
    { name: verbatim("second"), statements: [allow()] },
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
