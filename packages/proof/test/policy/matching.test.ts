import { expect, it } from "vitest";
import type { PolicyStatement } from "../../src/policy/policy.ts";
import type { Verdict } from "../../src/verdict.ts";
import { allow, decideIn, gateIn, verdictOfStatement } from "./scene.ts";

const actions: readonly (readonly [pattern: string, action: string, verdict: Verdict])[] = [
  ["*", "s3:GetObject", "allowed"],
  ["s3:*", "s3:GetObject", "allowed"],
  ["s3:GetObject", "s3:GetObject", "allowed"],
  ["S3:getobject", "s3:GetObject", "allowed"],
  ["s3:GetObject", "S3:GETOBJECT", "allowed"],
  ["s3:Get*", "s3:GetObject", "allowed"],
  ["s3:*Object", "s3:GetObject", "allowed"],
  ["s3:G*t*j*t", "s3:GetObject", "allowed"],
  ["s3:Get?bject", "s3:GetObject", "allowed"],
  ["s3:Get??bject", "s3:GetObject", "denied"],
  ["s3:GetObject?", "s3:GetObject", "denied"],
  ["s3:GetObject*", "s3:GetObject", "allowed"],
  ["s3:Put*", "s3:GetObject", "denied"],
  ["s3:GetObject", "s3:GetObjectTagging", "denied"],
  ["s3:GetObjectTagging", "s3:GetObject", "denied"],
  ["s3:*ect", "s3:GetObjectTagging", "denied"],
  ["s?:GetObject", "s3:GetObject", "allowed"],
  ["*:GetObject", "s3:GetObject", "allowed"],
  ["s3*", "s3:GetObject", "allowed"],
  ["athena:*", "s3:GetObject", "denied"],
  ["s3:*", "s3tables:GetTable", "denied"],
  ["", "s3:GetObject", "denied"],
];

it.for(actions)("action %s on %s: %s", ([pattern, action, verdict]) => {
  expect(verdictOfStatement(allow({ actions: [pattern] }), { action })).toBe(verdict);
  // The other way round: everything but.
  const opposite = verdict === "allowed" ? "denied" : "allowed";
  const { actions: _, ...rest } = allow();
  expect(verdictOfStatement({ ...rest, notActions: [pattern] }, { action })).toBe(opposite);
});

it("takes any of several actions", () => {
  expect(verdictOfStatement(allow({ actions: ["ec2:*", "s3:Put*", "s3:Get*"] }))).toBe("allowed");
  expect(verdictOfStatement(allow({ actions: ["ec2:*", "s3:Put*"] }))).toBe("denied");
  const { actions: _, ...rest } = allow();
  expect(verdictOfStatement({ ...rest, notActions: ["ec2:*", "s3:Get*"] })).toBe("denied");
  expect(verdictOfStatement({ ...rest, notActions: ["ec2:*", "s3:Put*"] })).toBe("allowed");
});

it("finds statements of a service between statements of others", () => {
  const statements: readonly PolicyStatement[] = [
    allow({ actions: ["ec2:*"] }),
    allow({ actions: ["athena:*", "s3:ListBucket"] }),
    allow({ actions: ["glue:*"], resources: ["*"] }),
    { effect: "Deny", actions: ["s3:Delete*"], resources: ["*"] },
    { effect: "Deny", notActions: ["s3:*", "glue:*", "athena:*"], resources: ["*"] },
  ];
  const verdicts = [
    "s3:ListBucket",
    "athena:GetWorkGroup",
    "glue:GetTable",
    "s3:GetObject",
    "ec2:RunInstances",
    "kms:Decrypt",
  ].map((action) => decideIn({ action, identity: statements }).verdict);
  expect(verdicts).toEqual(["allowed", "allowed", "allowed", "denied", "denied", "denied"]);
});

it("knows an action without a service", () => {
  expect(verdictOfStatement(allow(), { action: "GetObject" })).toBe("allowed");
  expect(verdictOfStatement(allow({ actions: ["s3:*"] }), { action: "GetObject" })).toBe("denied");
});

const object = "arn:aws:s3:::lake/shops/1.csv";
const table = "arn:aws:dynamodb:us-east-1:111111111111:table/shops";
const resources: readonly (readonly [pattern: string, resource: string, verdict: Verdict])[] = [
  ["*", object, "allowed"],
  [object, object, "allowed"],
  ["arn:aws:s3:::lake/*", object, "allowed"],
  ["arn:aws:s3:::lake/*/1.csv", object, "allowed"],
  ["arn:aws:s3:::lake/shops/?.csv", object, "allowed"],
  ["arn:aws:s3:::lake*", object, "allowed"],
  ["arn:aws:s3:::*", object, "allowed"],
  ["arn:aws:s3:::LAKE/*", object, "denied"],
  ["arn:aws:s3:::lake", object, "denied"],
  ["arn:aws:s3:::lake/", object, "denied"],
  ["arn:aws:s3:::lake/*", "arn:aws:s3:::lake", "denied"],
  ["arn:aws:s3:::lake/*", "arn:aws:s3:::lake/", "allowed"],
  ["arn:aws:s3:::lake/?", "arn:aws:s3:::lake/", "denied"],
  ["arn:*:s3:::lake/*", object, "allowed"],
  ["arn:aws:s?:::lake/*", object, "allowed"],
  ["arn:aws:s3:::lake/*.csv", "arn:aws:s3:::lake/a:b.csv", "allowed"],
  ["arn:aws:s3:::lake/a?b.csv", "arn:aws:s3:::lake/a:b.csv", "allowed"],
  ["arn:aws:s?:::lake/A", "arn:aws:s3:::lake/A", "allowed"],
  ["arn:aws:s?:::lake/${*}", "arn:aws:s3:::lake/*", "allowed"],
  ["arn:*", object, "allowed"],
  ["arn:aws:s3:*", object, "allowed"],
  ["arn:aws:dynamodb:*:*:table/shops", table, "allowed"],
  ["arn:aws:dynamodb:us-*-1:111111111111:table/*", table, "allowed"],
  ["arn:aws:dynamodb:*:table/shops", table, "unknown"],
  ["arn:aws:dynamodb:us*shops", table, "unknown"],
  ["arn:aws?dynamodb:*:*:table/shops", table, "unknown"],
  ["arn*s3:::lake/*", object, "unknown"],
  ["*:table/shops", table, "unknown"],
  ["*:table/other", table, "denied"],
  ["*", "*", "allowed"],
  ["arn:aws:s3:::lake/*", "*", "denied"],
  ["**", object, "allowed"],
  ["arn:aws:s3:::l*a*k*e/*s*/*", object, "allowed"],
  ["arn:aws:s3:::*aab", "arn:aws:s3:::aaab", "allowed"],
  ["arn:aws:s3:::*aab*b", "arn:aws:s3:::aaab", "denied"],
  ["arn:aws:s3:::*ab*ab", "arn:aws:s3:::abab", "allowed"],
];

it.for(resources)("resource %s on %s: %s", ([pattern, resource, verdict]) => {
  expect(verdictOfStatement(allow({ resources: [pattern] }), { resource })).toBe(verdict);
  const { resources: _, ...rest } = allow();
  const opposite = { allowed: "denied", denied: "allowed", unknown: "unknown" } as const;
  expect(verdictOfStatement({ ...rest, notResources: [pattern] }, { resource })).toBe(
    opposite[verdict],
  );
});

it("takes any of several resources", () => {
  const { resources: _, ...rest } = allow();
  const both = ["arn:aws:s3:::x/*", "arn:aws:s3:::lake/*"];
  expect(verdictOfStatement({ ...rest, resources: both })).toBe("allowed");
  expect(verdictOfStatement({ ...rest, notResources: both })).toBe("denied");
  expect(
    verdictOfStatement({ ...rest, notResources: ["arn:aws:s3:::x/*", "arn:aws:s3:::y/*"] }),
  ).toBe("allowed");
  expect(verdictOfStatement({ ...rest, resources: [] })).toBe("denied");
});

it("says which wildcard is not clear", () => {
  const decision = decideIn({
    resource: table,
    identity: [allow({ resources: ["*:table/shops"] })],
  });
  expect(gateIn(decision, "identity-policy").because).toMatchObject({
    is: "unknown",
    missing: ["whether a wildcard of `*:table/shops` runs on past a colon"],
  });
});

it.for<readonly [action: string, resource: string, verdict: Verdict]>([
  ["s3:ListBucket", "arn:aws:s3:::lake", "denied"],
  ["s3:GetObject", "arn:aws:s3:::lake/a", "allowed"],
])("a statement on objects is none on their bucket: %s", ([action, resource, verdict]) => {
  const statement = allow({
    actions: ["s3:ListBucket", "s3:GetObject"],
    resources: ["arn:aws:s3:::lake/*"],
  });
  expect(verdictOfStatement(statement, { action, resource })).toBe(verdict);
});
