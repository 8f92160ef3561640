import { expect, it } from "vitest";
import { policyText } from "../src/grants/policy-text.ts";
import { matches } from "../src/grants/wildcard.ts";

it("matches patterns as IAM does", () => {
  expect(matches("s3:Get*", "s3:GetObject")).toBe(true);
  expect(matches("s3:*Object", "s3:GetObjectTagging")).toBe(false);
  expect(matches("data-?", "data-y")).toBe(true);
  expect(matches("data-?", "data-")).toBe(false);
  expect(matches("*", "")).toBe(true);
  expect(matches("a*b*c", "a-b-b-c")).toBe(true);
  expect(matches("a.c", "abc")).toBe(false);
});

it("takes time in proportion to pattern and text, not to their powers", () => {
  const text = "a".repeat(2000);
  expect(matches(`${"a*".repeat(200)}b`, text)).toBe(false);
});

it("writes a policy as AWS stores it", () => {
  const text = policyText({
    statements: [
      {
        sid: "Read",
        effect: "Allow",
        principals: { aws: ["arn:aws:iam::111111111111:root"] },
        actions: ["s3:GetObject", "s3:ListBucket"],
        resources: ["arn:aws:s3:::data"],
        conditions: { StringLike: { "s3:prefix": ["2025/*"] } },
      },
    ],
  });
  expect(text).toBe(
    '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":["s3:GetObject","s3:ListBucket"],"Resource":"arn:aws:s3:::data","Condition":{"StringLike":{"s3:prefix":"2025/*"}}}]}',
  );
});
