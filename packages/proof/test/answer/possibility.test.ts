import { expect, it } from "vitest";
import { onlyJudged } from "../topologies.ts";
import { allowsReading, twoAccounts, workerOfX, type TwoAccounts } from "../two-accounts.ts";

type Case = readonly [string, Omit<TwoAccounts, "expect">, "holds" | "fails" | "unknown"];

const get = (resources: string, more = ""): string =>
  `{ effect: Allow, actions: s3:GetObject, resources: "${resources}"${more} }`;
const deny = (resources: string, more = ""): string =>
  `{ effect: Deny, actions: "s3:*", resources: "${resources}"${more} }`;
const admits = (principals: string, resources: string, more = ""): string =>
  `{ effect: Allow, principals: "${principals}", actions: s3:GetObject, resources: "${resources}"${more} }`;

const network = `
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { one: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
        routeTables: { one: { subnets: [one] } }
        endpoints: { s3: { service: s3, type: gateway, routeTables: [one] } }`;

/** An AWS managed policy, as the topology states it. */
function boundary(actions: string, resources = "*"): string {
  return `facts: { managedPolicies: { AmazonSQSReadOnlyAccess: { statements: [{ effect: Allow, actions: "${actions}", resources: "${resources}" }] } } }`;
}

it.for<Case>([
  ["no policy at all", {}, "holds"],
  ["a pattern in the middle of keys", { holds: [get("arn:aws:s3:::*sagemaker*")] }, "fails"],
  ["a prefix", { holds: [get("arn:aws:s3:::data-of-x/some/*")] }, "fails"],
  ["an end of keys", { holds: [get("arn:aws:s3:::data-of-x/*.csv")] }, "fails"],
  ["one key", { holds: [get("arn:aws:s3:::data-of-x/some/key")] }, "fails"],
  ["keys of one character", { holds: [get("arn:aws:s3:::data-of-x/?")] }, "fails"],
  ["another bucket", { holds: [get("arn:aws:s3:::data-of-xyz/*")] }, "holds"],
  ["a bucket by pattern", { holds: [get("arn:aws:s3:::data-of-?/*")] }, "fails"],
  ["only the bucket itself", { holds: [get("arn:aws:s3:::data-of-x")] }, "holds"],
  [
    "everything but a prefix",
    { holds: [`{ effect: Allow, actions: "*", notResources: "arn:aws:s3:::data-of-x/a/*" }`] },
    "fails",
  ],
  [
    "everything but the bucket",
    { holds: [`{ effect: Allow, actions: "*", notResources: "arn:aws:s3:::data-of-x*" }`] },
    "holds",
  ],
  [
    "every action but reading",
    { holds: [`{ effect: Allow, notActions: ["s3:Get*"], resources: "*" }`] },
    "holds",
  ],
  ["a denial of everything", { holds: [get("*"), deny("arn:aws:s3:::data-of-x/*")] }, "holds"],
  [
    "a denial that leaves a hole",
    { holds: [get("*"), deny("arn:aws:s3:::data-of-x/a*")] },
    "fails",
  ],
  [
    "a denial beside exactly what is allowed",
    { holds: [get("arn:aws:s3:::data-of-x/a/*"), deny("arn:aws:s3:::data-of-x/a*")] },
    "holds",
  ],
  [
    "a denial of half of what is allowed",
    { holds: [get("arn:aws:s3:::data-of-x/a/*"), deny("arn:aws:s3:::data-of-x/a/b/*")] },
    "fails",
  ],
  [
    "a denial of all but what is allowed",
    {
      holds: [
        get("arn:aws:s3:::data-of-x/a/b*"),
        `{ effect: Deny, actions: "s3:*", notResources: "arn:aws:s3:::data-of-x/a/bc*" }`,
      ],
    },
    "fails",
  ],
  ["versions only", { holds: [get("*").replace("GetObject", "GetObjectVersion")] }, "fails"],
  ["actions by a pattern", { holds: [get("*").replace("GetObject", "*Object*")] }, "fails"],
  [
    "its own bucket's policy",
    { dataPolicy: [admits(workerOfX, "arn:aws:s3:::data-of-x/*")] },
    "fails",
  ],
  [
    "its own bucket's policy for the account",
    { dataPolicy: [admits("111111111111", "arn:aws:s3:::data-of-x/*")] },
    "holds",
  ],
  [
    "another's role in the bucket's policy",
    { dataPolicy: [admits("arn:aws:iam::222222222222:role/worker", "arn:aws:s3:::data-of-x/*")] },
    "holds",
  ],
  [
    "everybody who is the role",
    {
      dataPolicy: [
        admits(
          "*",
          "arn:aws:s3:::data-of-x/*",
          `, conditions: { ArnLike: { aws:PrincipalArn: "arn:aws:iam::*:role/work*" } }`,
        ),
      ],
    },
    "fails",
  ],
  [
    "a boundary that leaves nothing of it",
    {
      holds: [get("*")],
      worker: ", permissionsBoundary: AmazonSQSReadOnlyAccess",
      top: boundary(`sqs:*`),
    },
    "holds",
  ],
  [
    "a boundary that leaves it",
    {
      holds: [get("*")],
      worker: ", permissionsBoundary: AmazonSQSReadOnlyAccess",
      top: boundary(`s3:Get*`),
    },
    "fails",
  ],
  [
    "denials that leave what three patterns have in common",
    {
      holds: [
        get("arn:aws:s3:::data-of-x/*a*"),
        `{ effect: Deny, actions: "s3:*", notResources: "arn:aws:s3:::data-of-x/*b*" }`,
        `{ effect: Deny, actions: "s3:*", notResources: "arn:aws:s3:::data-of-x/*c*" }`,
      ],
    },
    "fails",
  ],
  [
    "denials that leave what four patterns have in common",
    {
      holds: [
        get("arn:aws:s3:::data-of-x/*a*"),
        `{ effect: Deny, actions: "s3:*", notResources: "arn:aws:s3:::data-of-x/*b*" }`,
        `{ effect: Deny, actions: "s3:*", notResources: "arn:aws:s3:::data-of-x/*c*" }`,
        `{ effect: Deny, actions: "s3:*", notResources: "arn:aws:s3:::data-of-x/*d*" }`,
      ],
    },
    "unknown",
  ],
  [
    "a literal endpoint",
    {
      holds: [
        get("*", `, conditions: { StringEquals: { aws:SourceVpce: vpce-0123456789abcdef0 } }`),
      ],
    },
    "unknown",
  ],
  [
    "the topology's endpoint",
    {
      holds: [
        get("*", `, conditions: { StringEquals: { aws:SourceVpce: { ref: endpoint/main/s3 } } }`),
      ],
      x: network,
    },
    "fails",
  ],
  [
    "an address in the topology's subnet",
    {
      holds: [get("*", `, conditions: { IpAddress: { aws:VpcSourceIp: 10.0.0.0/8 } }`)],
      x: network,
    },
    "fails",
  ],
  [
    "calls by Athena",
    {
      holds: [
        get(
          "*",
          `, conditions: { "ForAnyValue:StringEquals": { aws:CalledVia: athena.amazonaws.com } }`,
        ),
      ],
    },
    "fails",
  ],
  [
    "calls by any service",
    { holds: [get("*", `, conditions: { Bool: { aws:ViaAWSService: true } }`)] },
    "fails",
  ],
  [
    "calls by another service",
    {
      holds: [
        get(
          "*",
          `, conditions: { "ForAnyValue:StringEquals": { aws:CalledVia: cloudformation.amazonaws.com } }`,
        ),
      ],
    },
    "unknown",
  ],
  [
    "no TLS",
    { holds: [get("*", `, conditions: { Bool: { aws:SecureTransport: false } }`)] },
    "unknown",
  ],
  [
    "presigned URLs",
    { holds: [get("*", `, conditions: { StringEquals: { s3:authType: REST-QUERY-STRING } }`)] },
    "unknown",
  ],
  [
    "one version",
    {
      holds: [
        get("*", `, conditions: { StringEquals: { s3:VersionId: abc } }`).replace(
          "GetObject",
          "GetObjectVersion",
        ),
      ],
    },
    "unknown",
  ],
  [
    "public addresses",
    { holds: [get("*", `, conditions: { IpAddress: { aws:SourceIp: 203.0.113.0/24 } }`)] },
    "unknown",
  ],
  [
    "tags that no object has",
    { holds: [get("*", `, conditions: { StringEquals: { s3:ExistingObjectTag/team: a } }`)] },
    "holds",
  ],
  [
    "tags that an object has",
    {
      holds: [get("*", `, conditions: { StringEquals: { s3:ExistingObjectTag/team: a } }`)],
      data: ", objects: { a/b: { tags: { team: a } } }",
    },
    "fails",
  ],
  ["more denials than are combined, and nothing that allows", { holds: [many()] }, "holds"],
  [
    "more patterns than are combined",
    {
      holds: [
        many(),
        `{ effect: Allow, actions: "s3:GetObject", resources: "arn:aws:s3:::data-of-x/*0z*" }`,
      ],
    },
    "unknown",
  ],
])("judges that a role cannot read, holding %s", ([, parts, outcome]) => {
  const text = twoAccounts({
    ...parts,
    expect: ["cannot: { who: x:role/worker, read: s3://data-of-x/ }"],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

/** Each of thirty Deny patterns, beside an Allow of which they leave nothing or something: nobody tries all. */
function many(): string {
  const patterns = Array.from({ length: 30 }, (_, index) => `"arn:aws:s3:::data-of-x/*${index}z*"`);
  return `{ effect: Deny, actions: "s3:*", resources: [${patterns.join(", ")}] }`;
}

it.for<readonly [string, string, string, "holds" | "fails"]>([
  ["both sides whole", "arn:aws:s3:::data-of-y/*", "arn:aws:s3:::data-of-y/*", "fails"],
  [
    "both sides, in one pattern",
    "arn:aws:s3:::data-of-y/*/2025/*",
    "arn:aws:s3:::data-of-y/a/*",
    "fails",
  ],
  ["sides that never meet", "arn:aws:s3:::data-of-y/b/*", "arn:aws:s3:::data-of-y/a/*", "holds"],
  [
    "ends that never meet",
    "arn:aws:s3:::data-of-y/*.csv",
    "arn:aws:s3:::data-of-y/*.json",
    "holds",
  ],
])("judges across accounts, with %s", ([, own, theirs, outcome]) => {
  const text = twoAccounts({
    holds: [get(own)],
    theirsPolicy: [admits(workerOfX, theirs)],
    expect: ["cannot: { who: x:role/worker, read: s3://data-of-y/ }"],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it.for<readonly [string, Omit<TwoAccounts, "expect">]>([
  ["the caller", { holds: [allowsReading('"*"')] }],
  ["the bucket", { theirsPolicy: [admits(workerOfX, "arn:aws:s3:::data-of-y/*")] }],
])("does not let %s alone allow across accounts (GRANT-001)", ([, parts]) => {
  const expectations = ["cannot: { who: x:role/worker, read: s3://data-of-y/ }"];
  expect(onlyJudged(twoAccounts({ ...parts, expect: expectations })).outcome).toBe("holds");
});
