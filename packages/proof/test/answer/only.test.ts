import { expect, it } from "vitest";
import { onlyJudged } from "../topologies.ts";
import { twoAccounts, workerOfX } from "../two-accounts.ts";

type Outcome = "holds" | "fails" | "unknown";

const admits = (principals: string, more = ""): string =>
  `{ effect: Allow, principals: ${principals}, actions: s3:GetObject, resources: "arn:aws:s3:::data-of-x/*"${more} }`;
const nobody = "only: { principals: [], read: s3://data-of-x/ }";
const worker = "only: { principals: [x:role/worker], read: s3://data-of-x/ }";
const reads = `{ effect: Allow, actions: "s3:Get*", resources: "*" }`;

it.for<readonly [string, string | undefined, Outcome]>([
  ["nobody", undefined, "holds"],
  ["a role of the topology", admits(`"${workerOfX}"`), "fails"],
  ["a foreign account by its id", admits('"999999999999"'), "fails"],
  ["a foreign account by its root", admits('"arn:aws:iam::999999999999:root"'), "fails"],
  ["a foreign role", admits('"arn:aws:iam::999999999999:role/a"'), "fails"],
  [
    "a role of the account that the topology has not",
    admits('"arn:aws:iam::111111111111:role/a"'),
    "fails",
  ],
  ["everybody", admits('"*"'), "fails"],
  ["a service", admits('"cloudtrail.amazonaws.com"'), "fails"],
  [
    "everybody under a condition on the address",
    admits('"*"', `, conditions: { IpAddress: { aws:SourceIp: 203.0.113.0/24 } }`),
    "fails",
  ],
  [
    "everybody who is a foreign role",
    admits(
      '"*"',
      `, conditions: { ArnEquals: { aws:PrincipalArn: "arn:aws:iam::999999999999:role/a" } }`,
    ),
    "fails",
  ],
  [
    "everybody of a foreign account",
    admits('"*"', `, conditions: { StringEquals: { aws:PrincipalAccount: "999999999999" } }`),
    "fails",
  ],
  [
    "everybody of a pattern",
    admits('"*"', `, conditions: { ArnLike: { aws:PrincipalArn: "arn:aws:iam::*:role/a" } }`),
    "fails",
  ],
  [
    "everybody but some",
    `{ effect: Allow, notPrincipals: "${workerOfX}", actions: s3:GetObject, resources: "arn:aws:s3:::data-of-x/*" }`,
    "fails",
  ],
  ["an account of the topology", admits('"222222222222"'), "holds"],
  ["for writing only", admits('"999999999999"').replace("GetObject", "PutObject"), "holds"],
  ["by a pattern of actions", admits('"999999999999"').replace("GetObject", "*"), "fails"],
  [
    "by a pattern of one character",
    admits('"999999999999"').replace("GetObject", "Get?bject"),
    "fails",
  ],
  ["to ACLs by a pattern", admits('"999999999999"').replace("GetObject", "Get*Acl"), "holds"],
  [
    "to all but objects",
    admits('"999999999999"').replace("actions: s3:GetObject", 'notActions: "s3:*Object*"'),
    "holds",
  ],
  ["to versions", admits('"999999999999"').replace("GetObject", "GetObjectVersion"), "fails"],
])("judges that nobody reads a bucket that admits %s", ([, statement, outcome]) => {
  const text = twoAccounts({
    ...(statement === undefined ? {} : { dataPolicy: [statement] }),
    data: ", blockPublicAccess: false",
    expect: [nobody],
  });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it("assumes that nobody else of an admitted account of the topology reads", () => {
  const text = twoAccounts({ dataPolicy: [admits('"222222222222"')], expect: [nobody] });
  expect(onlyJudged(text).assumptions).toEqual([
    "Users and roles of account x that are not in this topology hold no policy that reaches bucket `data-of-x`.",
    "Users and roles of account y that are not in this topology hold no policy that reaches bucket `data-of-x`, whose policy admits that account.",
  ]);
});

it("lets the named read", () => {
  expect(onlyJudged(twoAccounts({ holds: [reads], expect: [worker] })).outcome).toBe("holds");
});

it("finds another role of the topology that reads", () => {
  const x = `    grants: { more: { principals: [role/helper], bucket: data, access: read } }`;
  const { outcome, reason } = onlyJudged(twoAccounts({ holds: [reads], x, expect: [worker] }));
  expect([outcome, reason]).toEqual(["fails", expect.stringContaining("x:role/helper")]);
});

it("does not know of a bucket outside the topology", () => {
  const text = twoAccounts({ expect: ["only: { principals: [], read: s3://bucket-of-nobody/ }"] });
  expect(onlyJudged(text).outcome).toBe("unknown");
});

it("relies on what an existing role holds", () => {
  const text = twoAccounts({ worker: ", existing: true", expect: [nobody] });
  expect(onlyJudged(text).assumptions).toContain(
    "Role `worker`, which exists already, holds what the topology states and nothing else.",
  );
});

it.for(["cannot: { who: x:role/worker, read: s3://data-of-x/ }", nobody])(
  "relies on the ACLs of a bucket that has them: %s",
  (expectation) => {
    const text = twoAccounts({ data: ", ownership: ObjectWriter", expect: [expectation] });
    expect(onlyJudged(text).assumptions).toContain(
      "No ACL of bucket `data-of-x` or of its objects lets anybody in.",
    );
  },
);
