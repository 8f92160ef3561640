import { compile, type Diagnostic } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { s3LevelOf } from "../src/identity/s3-actions.ts";
import { saidOf } from "./said-of.ts";
import { codeOf, saidOfAccount, saidOfAccounts, textAt } from "./topology-text.ts";

// What the pages do not show: whom a finding is about, both its ends, and its remedy.

function editsOf({ fix }: Diagnostic): unknown {
  return fix?.edits.map(({ at, ...edit }) => ({ ...edit, at: at.slice(2).join("/") }));
}

function ofIdentity(body: string): readonly Diagnostic[] {
  return saidOfAccount(body).filter(({ code }) => code.startsWith("identity/"));
}

function words(said: Diagnostic["message"]): string {
  return inEnglish(said);
}

it("says once for each role what its AWS managed policies open", () => {
  const [said, ...others] = ofIdentity(`
roles:
  notebooks: { trust: sagemaker, managedPolicies: [AmazonAthenaFullAccess, AmazonSageMakerReadOnly, AmazonKendraFullAccess] }
`);
  expect(others).toEqual([]);
  expect(said && [words(said.message), textAt(said)]).toEqual([
    "Role `notebooks` has broad AWS managed policies: `AmazonAthenaFullAccess` and `AmazonKendraFullAccess`.",
    "managedPolicies",
  ]);
  expect(said?.related.map((one) => [textAt(one), words(one.message)])).toEqual([
    [
      "AmazonAthenaFullAccess",
      "`AmazonAthenaFullAccess` allows `s3:ListBucket` on every bucket, and changing every table",
    ],
    [
      "AmazonKendraFullAccess",
      "`AmazonKendraFullAccess` is meant for whoever runs the whole service",
    ],
  ]);
});

it("leaves alone what people become, and what exists", () => {
  const body = `
users: { yamada: {} }
roles:
  administrator: { trust: { principal: user/yamada, mfa: true }, managedPolicies: [AmazonAthenaFullAccess] }
  old: { existing: true, trust: sagemaker, managedPolicies: [AmazonAthenaFullAccess] }
`;
  expect(ofIdentity(body)).toEqual([]);
});

it("tells of a user once, wherever data is granted to it", () => {
  const said = saidOfAccounts(`
x:
  id: "111111111111"
  users: { usr111: {} }
  grants: { g: { principals: [user/usr111], bucket: y:data-y, access: read } }
y:
  id: "222222222222"
  keys: { data: { accepts: [{ from: x, principals: [user/usr111], access: decrypt }] } }
  buckets: { data-y: { accepts: [{ from: x, principals: ["arn:aws:iam::111111111111:user/usr111"], access: read }] } }
`);
  expect(said.map(codeOf)).toEqual(["identity/user-with-data-access"]);
  expect(said.map(textAt)).toEqual(["user/usr111"]);
  expect(said[0]?.related.map(textAt)).toEqual([
    '"arn:aws:iam::111111111111:user/usr111"',
    "user/usr111",
  ]);
});

it("says nothing of a user that may only become a role, or is only denied something", () => {
  expect(
    saidOfAccount(`
users: { usr111: { managedPolicies: [IAMUserChangePassword] } }
roles: { analyst: { trust: { principal: user/usr111, mfa: true } } }
policies:
  become: { principals: [user/usr111], statements: [{ effect: Allow, actions: "sts:AssumeRole", resources: "*" }] }
  deny: { principals: [user/usr111], statements: [{ effect: Deny, actions: "s3:*", resources: "*" }] }
`),
  ).toEqual([]);
});

it.for([
  [
    '{ effect: Allow, actions: "s3:GetObject", resources: "arn:aws:s3:::a" }',
    [{ kind: "set", at: "resources", value: ["arn:aws:s3:::a", "arn:aws:s3:::a/*"] }],
  ],
  [
    '{ effect: Deny, actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::a/*", "arn:aws:s3:::a/b", "arn:aws:s3:::c/*"] }',
    [
      { kind: "append", at: "resources", value: "arn:aws:s3:::a" },
      { kind: "append", at: "resources", value: "arn:aws:s3:::c" },
    ],
  ],
  ['{ effect: Allow, actions: "s3:ListBucket", resources: "arn:aws:s3:::a-*/b" }', undefined],
] as const)("adds the other form of each bucket of `%s`", ([statement, edits]) => {
  const said = ofIdentity(`policies: { p: { statements: [${statement}] } }`);
  expect(said.map(codeOf)).toEqual(["identity/action-never-matches"]);
  const made = said[0]?.fix?.edits.map(({ at, ...edit }) => ({ ...edit, at: at.at(-1) }));
  expect(made).toEqual(edits);
});

it.for([
  '{ effect: Allow, actions: ["s3:GetObject", "s3:ListBucket"], resources: "*" }',
  '{ effect: Allow, actions: ["s3:Get*", "s3:List*"], resources: "arn:aws:s3:::a/*" }',
  '{ effect: Allow, actions: "s3:GetObject", resources: "arn:aws:s3:::a*" }',
  '{ effect: Allow, actions: "s3:ListAllMyBuckets", resources: "*" }',
  '{ effect: Allow, actions: "s3:GetObject", notResources: "arn:aws:s3:::a" }',
  '{ effect: Allow, actions: "s3:ListBucket", resources: "arn:aws:s3:us-east-1:111111111111:accesspoint/a" }',
  '{ effect: Allow, actions: "glue:GetTable", resources: "arn:aws:s3:::a" }',
])("takes the statement `%s`", (statement) => {
  expect(ofIdentity(`policies: { p: { statements: [${statement}] } }`)).toEqual([]);
});

it("takes a reference to a bucket for the bucket itself, which no object is", () => {
  const said = ofIdentity(`
buckets: { sales-data: {} }
policies: { p: { statements: [{ effect: Allow, actions: "s3:GetObject", resources: [{ ref: bucket/sales-data }] }] } }
`);
  expect(said.map((one) => [one.code, one.fix])).toEqual([
    ["identity/action-never-matches", undefined],
  ]);
});

it("knows which S3 actions are about objects and which about buckets", () => {
  expect(
    ["s3:GetObjectTagging", "s3:deleteobject*", "s3:AbortMultipartUpload"].map(s3LevelOf),
  ).toEqual(["object", "object", "object"]);
  expect(
    ["s3:GetBucketLocation", "s3:ListBucketVersions", "s3:PutBucketPolicy"].map(s3LevelOf),
  ).toEqual(["bucket", "bucket", "bucket"]);
  expect(["s3:*", "s3:Get*", "s3:ListAllMyBuckets", "glue:GetTable", "*"].map(s3LevelOf)).toEqual(
    Array.from({ length: 5 }),
  );
});

it("puts an ARN into the partition of its account", () => {
  const said = saidOfAccounts(`
x:
  id: "111111111111"
  region: cn-north-1
  roles: { reader: { trust: "arn:aws-cn:iam::222222222222:root", managedPolicies: ["arn:aws:iam::111111111111:policy/p"] } }
  policies: { p2: { statements: [{ effect: Allow, actions: "s3:GetObject", resources: ["arn:aws:s3:::a/*", "arn:aws-cn:s3:::b/*"] }] } }
`);
  expect(said.map(codeOf)).toEqual(
    Array.from({ length: 2 }, () => "identity/arn-of-another-partition"),
  );
  expect(said.map(editsOf)).toEqual([
    [{ kind: "set", at: "policies/p2/statements/0/resources/0", value: "arn:aws-cn:s3:::a/*" }],
    [
      {
        kind: "set",
        at: "roles/reader/managedPolicies/0",
        value: "arn:aws-cn:iam::111111111111:policy/p",
      },
    ],
  ]);
});

const passing = (statement: string, more = ""): string => `
roles: { jobs: { trust: sagemaker${more} } }
policies:
  pass: { principals: [role/jobs], statements: [${statement}] }
  boundary: { statements: [{ effect: Allow, actions: "s3:*", resources: "*" }] }
`;
const toSageMaker =
  'conditions: { StringEquals: { "iam:PassedToService": sagemaker.amazonaws.com } }';

const passesAll: readonly (readonly [string, string])[] = [
  ['{ effect: Allow, actions: "*", resources: "*" }', "any service"],
  ['{ effect: Allow, notActions: "s3:*", resources: "*" }', "any service"],
  ['{ effect: Allow, actions: "iam:Pass*", resources: "arn:aws:iam::*:role/*" }', "any service"],
  [
    `{ effect: Allow, actions: "iam:PassRole", resources: "*", ${toSageMaker} }`,
    "`sagemaker.amazonaws.com`",
  ],
];

it.for(passesAll)(
  "sees by what the policies say that `%s` passes every role",
  ([statement, services]) => {
    const said = ofIdentity(passing(statement));
    expect(said.map(({ message }) => words(message))).toEqual([
      `\`role/jobs\` can pass every role of its account to ${services}.`,
    ]);
  },
);

it.for([
  [
    '{ effect: Allow, actions: "iam:PassRole", resources: "arn:aws:iam::111111111111:role/jobs-*" }',
    "",
  ],
  ['{ effect: Allow, actions: "iam:GetRole", resources: "*" }', ""],
  [
    '{ effect: Allow, actions: "*", resources: "*" }, { effect: Deny, actions: "iam:PassRole", resources: "*" }',
    "",
  ],
  ['{ effect: Allow, actions: "iam:PassRole", resources: "*" }', ", permissionsBoundary: boundary"],
] as const)("says nothing where `%s` passes only some roles, or none", ([statement, more]) => {
  expect(ofIdentity(passing(statement, more))).toEqual([]);
});

it("names every character that IAM refuses, where it is written", () => {
  const [said, ...others] = ofIdentity(`
policies: { p: { statements: [{ effect: Allow, actions: "s3:GetObject", resources: ["arn:aws:s3:::a/*", "arn:aws:s3:::b/売上/*"] }] } }
`);
  expect(others).toEqual([]);
  expect(said && [words(said.message), textAt(said)]).toEqual([
    "Policy `p` has `売`, `上`, and IAM takes only characters of Latin-1.",
    '"arn:aws:s3:::b/売上/*"',
  ]);
});

it.for<[quota: number, codes: readonly string[]]>([
  [25, []],
  [12, []],
  [11, ["identity/managed-policies-over-quota"]],
])("takes the quota of %i managed policies that a topology states", ([quota, codes]) => {
  const policies = Array.from({ length: 12 }, (_, index) => `own-${index}`);
  const text = `cloister: 1
name: example
region: ap-northeast-1
facts: { quotas: { managedPoliciesPerRole: ${quota} } }
accounts:
  x:
    id: "111111111111"
    roles: { worker: { trust: lambda, policies: [${policies.join(", ")}] } }
    policies: { ${policies.map((name) => `${name}: { existing: true }`).join(", ")} }
`;
  const said = saidOf(compile({ files: [{ path: "topology.yaml", text }] }));
  expect(said.map(codeOf)).toEqual(codes);
});
