import { expect, it } from "vitest";
import { athenaTopology, uses } from "../athena-topology.ts";
import { onlyJudged } from "../topologies.ts";
import { allowsReading, twoAccounts, workerOfX, type TwoAccounts } from "../two-accounts.ts";

type Outcome = "holds" | "fails" | "unknown";
type Parts = Omit<TwoAccounts, "expect">;

const ofX = '["arn:aws:s3:::data-of-x", "arn:aws:s3:::data-of-x/*"]';
const ofY = '["arn:aws:s3:::data-of-y", "arn:aws:s3:::data-of-y/*"]';
const admits = (principal: string): string =>
  `{ effect: Allow, principals: "${principal}", actions: ["s3:GetObject", "s3:ListBucket"], resources: ${ofY} }`;

it.for<readonly [string, Parts, Outcome]>([
  ["both sides allow", { holds: [allowsReading(ofY)], theirsPolicy: [admits(workerOfX)] }, "holds"],
  ["only the caller's side allows", { holds: [allowsReading(ofY)] }, "fails"],
  ["only the owner's side allows", { theirsPolicy: [admits(workerOfX)] }, "fails"],
  [
    "the owner admits the account",
    { holds: [allowsReading(ofY)], theirsPolicy: [admits("111111111111")] },
    "holds",
  ],
  [
    "the owner names the role under another path",
    { holds: [allowsReading(ofY)], worker: ", path: /teams/", theirsPolicy: [admits(workerOfX)] },
    "fails",
  ],
  [
    "the owner names another role",
    {
      holds: [allowsReading(ofY)],
      theirsPolicy: [admits("arn:aws:iam::111111111111:role/helper")],
    },
    "fails",
  ],
  [
    "the owner names the same role of its own account",
    {
      holds: [allowsReading(ofY)],
      theirsPolicy: [admits("arn:aws:iam::222222222222:role/worker")],
    },
    "fails",
  ],
])("judges reading across accounts where %s (GRANT-001)", ([, parts, outcome]) => {
  const expectation = "can: { who: x:role/worker, read: s3://data-of-y/a/ }";
  expect(onlyJudged(twoAccounts({ ...parts, expect: [expectation] })).outcome).toBe(outcome);
});

const deniesSecrets = `{ effect: Deny, actions: "s3:GetObject", resources: "arn:aws:s3:::data-of-x/a/secret/*" }`;

it.for<readonly [string, Parts, Outcome]>([
  ["everything", { holds: [allowsReading('"*"')] }, "holds"],
  [
    "the prefix",
    { holds: [allowsReading('["arn:aws:s3:::data-of-x", "arn:aws:s3:::data-of-x/a/*"]')] },
    "holds",
  ],
  [
    "one kind of keys",
    { holds: [allowsReading('["arn:aws:s3:::data-of-x", "arn:aws:s3:::data-of-x/a/*.csv"]')] },
    "fails",
  ],
  [
    "keys of one character",
    { holds: [allowsReading('["arn:aws:s3:::data-of-x", "arn:aws:s3:::data-of-x/a/?"]')] },
    "fails",
  ],
  ["no listing", { holds: [allowsReading('"arn:aws:s3:::data-of-x/a/*"')] }, "fails"],
  ["all but some", { holds: [allowsReading(ofX), deniesSecrets] }, "unknown"],
  [
    "all but some that are not declared",
    { holds: [allowsReading(ofX), deniesSecrets], data: ", objects: [a/b]" },
    "holds",
  ],
  [
    "all but a declared one",
    { holds: [allowsReading(ofX), deniesSecrets], data: ", objects: [a/b, a/secret/c]" },
    "fails",
  ],
  [
    "tagged objects, and none has tags",
    { holds: [allowsReading(ofX, `StringEquals: { s3:ExistingObjectTag/team: a }`)] },
    "fails",
  ],
  [
    "tagged objects, and all have them",
    {
      holds: [
        allowsReading("arn:aws:s3:::data-of-x"),
        `{ effect: Allow, actions: s3:GetObject, resources: "*", conditions: { StringEquals: { s3:ExistingObjectTag/team: a } } }`,
      ],
      data: ", objects: { a/b: { tags: { team: a } } }",
    },
    "holds",
  ],
  [
    "tagged objects, and one has none",
    {
      holds: [
        allowsReading("arn:aws:s3:::data-of-x"),
        `{ effect: Allow, actions: s3:GetObject, resources: "*", conditions: { StringEquals: { s3:ExistingObjectTag/team: a } } }`,
      ],
      data: ", objects: { a/b: { tags: { team: a } }, a/c: {} }",
    },
    "fails",
  ],
  [
    "listing under the prefix only",
    {
      holds: [
        `{ effect: Allow, actions: s3:ListBucket, resources: "*", conditions: { StringLike: { s3:prefix: "a/*" } } }`,
        `{ effect: Allow, actions: s3:GetObject, resources: "*" }`,
      ],
    },
    "holds",
  ],
  [
    "listing under another prefix",
    {
      holds: [
        `{ effect: Allow, actions: s3:ListBucket, resources: "*", conditions: { StringLike: { s3:prefix: "b/*" } } }`,
        `{ effect: Allow, actions: s3:GetObject, resources: "*" }`,
      ],
    },
    "fails",
  ],
])("judges reading everything below a prefix with %s", ([, parts, outcome]) => {
  const expectation = "can: { who: x:role/worker, read: s3://data-of-x/a/ }";
  expect(onlyJudged(twoAccounts({ ...parts, expect: [expectation] })).outcome).toBe(outcome);
});

const gateway = (more: string): string =>
  athenaTopology({
    holds: [allowsReading('"*"')],
    x: "",
    data: more,
    expect: [uses("read: s3://data-of-x/a")],
  });

it("reaches a bucket of its own Region through a gateway endpoint", () => {
  expect(onlyJudged(gateway("")).outcome).toBe("holds");
});

it("does not reach a bucket of another Region through a gateway endpoint (EP-017)", () => {
  expect(onlyJudged(gateway(", region: us-east-1")).outcome).toBe("fails");
});

it("relies on what an existing role holds", () => {
  const text = twoAccounts({
    worker: ", existing: true",
    holds: [allowsReading(ofX)],
    expect: ["can: { who: x:role/worker, read: s3://data-of-x/a }"],
  });
  expect(onlyJudged(text).assumptions).toEqual([
    "Role `worker`, which exists already, holds what the topology states and nothing else.",
  ]);
});

it("relies on the policy of an existing bucket, also where it states none", () => {
  const text = twoAccounts({
    data: ", existing: true",
    holds: [allowsReading(ofX)],
    expect: ["can: { who: x:role/worker, read: s3://data-of-x/a }"],
  });
  expect(onlyJudged(text).assumptions).toEqual([
    "The policy of bucket `data-of-x`, which exists already, is as the topology states.",
  ]);
});

it.for<readonly [string, Parts, Outcome]>([
  ["lets it", { top: stated("s3:Get*") }, "holds"],
  ["lets it only elsewhere", { top: stated("s3:Get*", "arn:aws:s3:::data-of-y/*") }, "fails"],
  ["speaks of something else", { top: stated("sqs:*") }, "fails"],
  ["is not known", {}, "unknown"],
])("judges a role whose boundary %s", ([, parts, outcome]) => {
  const text = twoAccounts({
    ...parts,
    holds: [allowsReading(ofX)],
    worker: `, permissionsBoundary: "arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"`,
    expect: ["can: { who: x:role/worker, read: s3://data-of-x/a }"],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it.for<readonly [string, Parts, Outcome]>([
  ["allows it", { top: stated("s3:Get*") }, "holds"],
  ["allows something else", { top: stated("sqs:*") }, "fails"],
  ["is not known", {}, "unknown"],
])("judges a role whose AWS managed policy %s", ([name, parts, outcome]) => {
  const text = twoAccounts({
    ...parts,
    worker: ", managedPolicies: [AmazonSQSReadOnlyAccess]",
    expect: ["can: { who: x:role/worker, read: s3://data-of-x/a }"],
  });
  const { outcome: found, reason } = onlyJudged(text);
  expect(found).toBe(outcome);
  if (name === "is not known") expect(reason).toContain("`AmazonSQSReadOnlyAccess`");
});

function stated(actions: string, resources = "*"): string {
  return `facts: { managedPolicies: { AmazonSQSReadOnlyAccess: { statements: [{ effect: Allow, actions: "${actions}", resources: "${resources}" }] } } }`;
}
