import { expect, it } from "vitest";
import type { PolicyChange } from "../src/index.ts";
import { base, changed, diffIn, textIn } from "./topologies.ts";

function withStatements(...statements: readonly string[]): string {
  return changed([
    "    grants:",
    `    policies:\n      own:\n        principals: [role/reader]\n        statements:\n${statements.map((one) => `          - ${one}\n`).join("")}    grants:`,
  ]);
}

const all = `{ effect: Allow, actions: ["s3:*"], resources: ["arn:aws:s3:::data-of-x/*"] }`;
const one = `{ effect: Allow, actions: ["s3:PutObject"], resources: ["arn:aws:s3:::data-of-x/in/*"] }`;

function only(before: string, after: string): PolicyChange {
  const [first, ...more] = diffIn(before, after).policies;
  if (first === undefined || more.length > 0) throw new Error("One policy is to change.");
  return first;
}

it("says what is no longer allowed, and what stays of it", () => {
  const change = only(withStatements(all), withStatements(one));
  expect(change).toMatchObject({ kind: "identity", subject: "x:role/reader", change: "narrowed" });
  expect(change.lost).toMatchObject([
    {
      effect: "Allow",
      actions: ["s3:*"],
      resources: ["arn:aws:s3:::data-of-x/*"],
      still: ["s3:GetObject", "s3:PutObject arn:aws:s3:::data-of-x/in/*"],
    },
  ]);
  expect(change.gained).toEqual([]);
});

it("says what is newly allowed the other way round", () => {
  const change = only(withStatements(one), withStatements(all));
  expect(change).toMatchObject({ change: "widened", lost: [] });
  expect(change.gained).toMatchObject([{ actions: ["s3:*"] }]);
});

it("does not tell what another statement covers already", () => {
  expect(diffIn(withStatements(all), withStatements(all, one)).policies).toEqual([]);
});

it("takes a denial for less, and its end for more", () => {
  const deny = `{ effect: Deny, actions: ["s3:DeleteObject"], resources: ["*"] }`;
  expect(only(withStatements(all), withStatements(all, deny))).toMatchObject({
    change: "narrowed",
    lost: [{ effect: "Deny", actions: ["s3:DeleteObject"] }],
  });
  expect(textIn(withStatements(all, deny), withStatements(all))).toContain(
    "widened: no longer denied: `s3:DeleteObject` on `*`",
  );
});

it("takes a condition for less", () => {
  const guarded = all.replace(" }", `, conditions: { Bool: { "aws:SecureTransport": "true" } } }`);
  const change = only(withStatements(all), withStatements(guarded));
  expect(change.change).toBe("narrowed");
  expect(change.lost[0]?.still).toContain("(aws:SecureTransport Bool true)");
});

it("names AWS managed policies that are attached or detached", () => {
  const managed = changed([
    "reader: { trust: lambda }",
    "reader: { trust: lambda, managedPolicies: [AmazonS3ReadOnlyAccess] }",
  ]);
  const change = only(base, managed);
  expect(change.attached).toEqual([
    {
      name: "AmazonS3ReadOnlyAccess",
      arn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
    },
  ]);
  expect(
    change.gained.every(({ policy }) => policy?.startsWith("AmazonS3ReadOnlyAccess") === true),
  ).toBe(true);
  expect(textIn(managed, base)).toContain("detached: `AmazonS3ReadOnlyAccess`");
});

it("does not know what a policy means that nobody knows", () => {
  const strange = changed([
    "reader: { trust: lambda }",
    "reader: { trust: lambda, managedPolicies: [arn:aws:iam::111111111111:policy/unknown] }",
  ]);
  expect(only(base, strange)).toMatchObject({ change: "unclear" });
});

it("finds the endpoint whose name is another one now, and says that it is narrowed", () => {
  const endpoint = (name: string, policy: string) =>
    changed([
      "        routeTables:",
      `        endpoints:\n          ${name}: { service: s3, type: gateway, routeTables: [inner]${policy} }\n        routeTables:`,
    ]);
  const own = `, policy: { statements: [{ effect: Allow, principals: "*", actions: ["s3:GetObject"], resources: ["*"] }] }`;
  const change = only(endpoint("old", ""), endpoint("new", own));
  expect(change).toMatchObject({
    kind: "endpoint-policy",
    subject: "x:gateway-endpoint/main/new",
    change: "narrowed",
  });
  expect(textIn(endpoint("old", ""), endpoint("new", own))).toContain(
    "narrowed: no longer everything for everybody; still `s3:GetObject`",
  );
});

it("says what a bucket's policy no longer denies", () => {
  const plain = changed([
    "{ encryption: { key: data } }",
    "{ encryption: { key: data }, tlsOnly: false }",
  ]);
  const change = only(base, plain);
  expect(change).toMatchObject({ kind: "bucket-policy", change: "widened" });
  expect(change.gained).toMatchObject([{ effect: "Deny" }]);
});
