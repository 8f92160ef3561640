import { expect, it } from "vitest";
import { onlyJudged } from "../topologies.ts";
import { twoAccounts } from "../two-accounts.ts";

const put = (conditions: string): string =>
  `{ effect: Allow, actions: s3:PutObject, resources: "*", conditions: { ${conditions} } }`;

it.for<readonly [string, string]>([
  ["an ACL", `StringEquals: { s3:x-amz-acl: bucket-owner-full-control }`],
  ["encryption", `StringEquals: { s3:x-amz-server-side-encryption: AES256 }`],
  ["a tag", `StringEquals: { s3:RequestObjectTag/team: a }`],
  ["no overwriting", `"Null": { s3:if-none-match: false }`],
])("does not prove that a role cannot write that may with %s", ([, conditions]) => {
  const text = twoAccounts({
    holds: [put(conditions)],
    expect: ["cannot: { who: x:role/worker, write: s3://data-of-x/ }"],
  });
  expect(onlyJudged(text).outcome).toBe("unknown");
});

it("does not take a required header for a denial of writing", () => {
  const text = twoAccounts({
    holds: [`{ effect: Allow, actions: s3:PutObject, resources: "*" }`],
    dataPolicy: [
      `{ effect: Deny, principals: "*", actions: s3:PutObject, resources: "arn:aws:s3:::data-of-x/*", conditions: { StringNotEquals: { s3:x-amz-server-side-encryption: aws:kms } } }`,
    ],
    expect: ["cannot: { who: x:role/worker, write: s3://data-of-x/ }"],
  });
  expect(onlyJudged(text).outcome).toBe("unknown");
});

it.for(["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"])(
  "takes %s for writing",
  (action) => {
    const text = twoAccounts({
      holds: [`{ effect: Allow, actions: "${action}", resources: "*" }`],
      expect: ["cannot: { who: x:role/worker, write: s3://data-of-x/ }"],
    });
    expect(onlyJudged(text).outcome).toBe("fails");
  },
);
