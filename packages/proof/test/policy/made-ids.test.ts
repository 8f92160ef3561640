import { expect, it } from "vitest";
import { holdsMadeId, madeId, madeIdsIn } from "../../src/policy/made-id.ts";
import type { Verdict } from "../../src/verdict.ts";
import { allow, decideIn, deny, gateIn, notKnown, verdictOfStatement } from "./scene.ts";

const endpoint = madeId("x:endpoint/main/s3", "vpce-");
const other = madeId("x:endpoint/main/athena", "vpce-");
const vpc = madeId("x:vpc/main", "vpc-");
const key = madeId("x:key/lake", "");
const domain = madeId("x:studio/main", "d-");

it("finds made ids in a text", () => {
  expect(holdsMadeId("vpce-0abc")).toBe(false);
  expect(holdsMadeId(`a${key}`)).toBe(true);
  expect(madeIdsIn("vpce-0abc")).toEqual([]);
  expect(madeIdsIn(`a${key}:${vpc}`)).toEqual([
    { start: 1, end: 1 + key.length, form: "", resource: "x:key/lake" },
    {
      start: 2 + key.length,
      end: 2 + key.length + vpc.length,
      form: "vpc-",
      resource: "x:vpc/main",
    },
  ]);
});

type Row = readonly [operator: string, asked: string, actual: string, verdict: Verdict];
const uuid = "1234abcd-12ab-34cd-56ef-1234567890ab";
const rows: readonly Row[] = [
  ["StringEquals", endpoint, endpoint, "allowed"],
  ["StringEquals", endpoint, other, "denied"],
  ["StringEquals", endpoint, vpc, "denied"],
  ["StringEquals", "vpce-0abc12de", endpoint, "unknown"],
  ["StringEquals", endpoint, "vpce-0abc12de", "unknown"],
  ["StringEquals", "vpc-0abc12de", endpoint, "denied"],
  ["StringEquals", endpoint, "vpc-0abc12de", "denied"],
  ["StringEquals", "vpce-main", endpoint, "denied"],
  ["StringEquals", endpoint, "vpce-main", "denied"],
  ["StringEquals", "vpce-", endpoint, "denied"],
  ["StringEquals", endpoint, "vpce-", "denied"],
  ["StringEquals", "", endpoint, "denied"],
  ["StringEquals", endpoint, "", "denied"],
  ["StringEquals", uuid, key, "unknown"],
  ["StringEquals", key, uuid, "unknown"],
  ["StringEquals", "lake-key", key, "denied"],
  ["StringEquals", "d-zyx", domain, "unknown"],
  ["StringEquals", "d-ZYX", domain, "unknown"],
  ["StringEquals", "d-z/x", domain, "denied"],
  ["StringEquals", "x-zyx", domain, "denied"],
  ["StringEquals", "vpce-0abcx", endpoint, "denied"],
  ["StringEquals", "vpce-0abc:", `${endpoint}:`, "unknown"],
  ["StringEquals", "vpce-0abc", `${endpoint}:`, "denied"],
  ["StringEquals", `${endpoint}:`, "vpce-0abc", "denied"],
  ["StringEquals", `${endpoint}:`, "vpce-0abc:", "unknown"],
  ["StringEquals", `${endpoint}:`, `${endpoint}:`, "allowed"],
  ["StringEquals", `${endpoint}${vpc}`, `${endpoint}${vpc}`, "allowed"],
  ["StringEquals", `${endpoint}${vpc}`, `${endpoint}${endpoint}`, "denied"],
  ["StringEqualsIgnoreCase", "VPCE-0ABC", endpoint, "unknown"],
  ["StringEqualsIgnoreCase", endpoint, "VPCE-0ABC", "unknown"],
  ["StringEqualsIgnoreCase", endpoint, endpoint, "allowed"],
  ["StringEqualsIgnoreCase", `A${endpoint}`, `a${endpoint}`, "allowed"],
  ["StringEqualsIgnoreCase", "VPC-0ABC", endpoint, "denied"],
  ["StringEqualsIgnoreCase", madeId("X", "vpc-"), madeId("x", "vpc-"), "denied"],
  ["StringLike", "*", endpoint, "allowed"],
  ["StringLike", "vpce-*", endpoint, "allowed"],
  ["StringLike", "vpce-**", endpoint, "allowed"],
  ["StringLike", "vpce-*:", `${endpoint}:`, "allowed"],
  ["StringLike", "*:", `${endpoint}:`, "allowed"],
  ["StringLike", "*x", `${endpoint}x`, "allowed"],
  ["StringLike", "vpc-*", endpoint, "denied"],
  ["StringLike", "vpce-0*", endpoint, "unknown"],
  ["StringLike", "vpce-*0", endpoint, "unknown"],
  ["StringLike", "vpce-*0*", endpoint, "unknown"],
  ["StringLike", "vpce-*x", endpoint, "denied"],
  ["StringLike", "vpce-?", endpoint, "unknown"],
  ["StringLike", "vpce-??", endpoint, "unknown"],
  ["StringLike", "vpce-?*", endpoint, "unknown"],
  ["StringLike", "vpc?-*", endpoint, "allowed"],
  ["StringLike", `*${endpoint}`, `a${endpoint}`, "allowed"],
  ["StringLike", `*${endpoint}`, `a${other}`, "denied"],
  ["StringLike", `${endpoint}*`, `${endpoint}/a`, "allowed"],
  ["StringLike", `${endpoint}*`, "vpce-0abc/a", "unknown"],
  ["StringLike", `*${endpoint}*`, "a/vpce-0abc/a", "unknown"],
  ["StringLike", `${endpoint}*`, "vpce-", "denied"],
  ["StringLike", `?${endpoint}`, `a${endpoint}`, "allowed"],
  [
    "ArnLike",
    `arn:aws:ec2:*:*:vpc-endpoint/${endpoint}`,
    `arn:aws:ec2:us-east-1:1:vpc-endpoint/${endpoint}`,
    "allowed",
  ],
  [
    "ArnLike",
    `arn:aws:ec2:*:*:vpc-endpoint/${endpoint}`,
    `arn:aws:ec2:us-east-1:1:vpc-endpoint/${other}`,
    "denied",
  ],
  [
    "ArnLike",
    "arn:aws:ec2:*:*:vpc-endpoint/*",
    `arn:aws:ec2:us-east-1:1:vpc-endpoint/${endpoint}`,
    "allowed",
  ],
  ["ArnLike", `arn:aws:${endpoint}:*:*:*`, `arn:aws:${endpoint}:us-east-1:1:a:b`, "allowed"],
  ["ArnLike", `${key}:aws:iam::1:a`, `${key}:aws:iam::1:a`, "allowed"],
  ["ArnLike", `arn:${key}`, `arn:${key}`, "unknown"],
  ["ArnLike", "arn:aws:kms:*:*:key/*", key, "denied"],
  ["ArnLike", "arn:aws:kms:*:*:key/1*", `arn:aws:kms:us-east-1:1:key/${key}`, "unknown"],
  ["ArnLike", `arn:aws:s3:us-east-1:1:${key}`, `arn:aws:sns:us-east-1:1:${uuid}`, "denied"],
  ["BinaryEquals", endpoint, endpoint, "allowed"],
];

it.for(rows)("%s %s: %s is %s", ([operator, asked, actual, verdict]) => {
  const conditions = { [operator]: { k: [asked] } };
  expect(verdictOfStatement(allow({ conditions }), { keys: { k: actual } })).toBe(verdict);
});

it.for([
  "vpc-",
  "vpce-",
  "subnet-",
  "sg-",
  "sgr-",
  "rtb-",
  "rtbassoc-",
  "igw-",
  "nat-",
  "eni-",
  "eipalloc-",
  "acl-",
  "pl-",
])("an id %s… is hexadecimal", (form) => {
  const like = (asked: string): Verdict =>
    verdictOfStatement(allow({ conditions: { StringEquals: { k: [asked] } } }), {
      keys: { k: madeId("r", form) },
    });
  expect(like(`${form}0123456789abcdef0`)).toBe("unknown");
  expect(like(`${form}0123g`)).toBe("denied");
});

it.for(["xvpc-", "vpc-x", "lvpce-", "pl-x"])(
  "of ids %s… only letters and digits are sure",
  (form) => {
    const conditions = { StringEquals: { k: [`${form}z_`] } };
    expect(verdictOfStatement(allow({ conditions }), { keys: { k: madeId("r", form) } })).toBe(
      "unknown",
    );
  },
);

const keyArn = `arn:aws:kms:us-east-1:111111111111:key/${key}`;
it.for<readonly [pattern: string, verdict: Verdict]>([
  [keyArn, "allowed"],
  ["arn:aws:kms:us-east-1:111111111111:key/*", "allowed"],
  ["arn:aws:kms:*:111111111111:key/*", "allowed"],
  ["arn:aws:kms:*:*:key/*", "allowed"],
  ["*", "allowed"],
  ["arn:aws:kms:*", "allowed"],
  ["arn:aws:kms:*:key/*", "unknown"],
  [`arn:aws:kms:us-east-1:111111111111:key/${uuid}`, "unknown"],
  ["arn:aws:kms:us-east-1:111111111111:key/lake", "denied"],
  ["arn:aws:kms:us-east-1:111111111111:alias/*", "denied"],
  [`arn:aws:kms:*:111111111111:key/${key}`, "allowed"],
  [`arn:aws:kms:u?-east-1:111111111111:key/${key}`, "allowed"],
  [`arn:aws:kms:*:111111111111:key/${madeId("x:key/other", "")}`, "denied"],
])("resource %s on a key of the plan is %s", ([pattern, verdict]) => {
  expect(
    verdictOfStatement(allow({ resources: [pattern] }), {
      action: "kms:Decrypt",
      resource: keyArn,
    }),
  ).toBe(verdict);
});

it("says which ids are not known, each once", () => {
  const resource = `arn:aws:x:::${key}/${key}/${vpc}`;
  const resources = [`arn:aws:x:::${uuid}/${uuid}/*`];
  const decision = decideIn({ resource, identity: [allow({ resources })] });
  expect(gateIn(decision, "identity-policy").because).toMatchObject({
    missing: ["which id AWS will make for `x:key/lake`", "which id AWS will make for `x:vpc/main`"],
  });
});

it("a bucket that only an endpoint of the plan may read", () => {
  const on = [
    deny({
      principals: { aws: ["*"] },
      conditions: { StringNotEquals: { "aws:SourceVpce": [endpoint] } },
    }),
  ];
  const through = (sourceVpce: string | undefined): Verdict =>
    decideIn({ identity: [allow()], on, keys: { "aws:sourcevpce": sourceVpce } }).verdict;
  expect(through(endpoint)).toBe("allowed");
  expect(through(other)).toBe("denied");
  expect(through("vpce-0123456789abcdef0")).toBe("unknown");
  expect(through(undefined)).toBe("denied");
  expect(decideIn({ identity: [allow()], on, keys: { "aws:sourcevpce": notKnown } }).verdict).toBe(
    "unknown",
  );
});
