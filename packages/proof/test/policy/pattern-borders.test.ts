import { expect, it } from "vitest";
import { meetingText } from "../../src/policy/globs.ts";
import { madeId } from "../../src/policy/made-id.ts";
import type { Verdict } from "../../src/verdict.ts";
import { verdict, within } from "./a-condition.ts";
import { because } from "./because.ts";
import { allow, verdictOfStatement, type Keys } from "./scene.ts";

const endpoint = madeId("x:endpoint/main/s3", "vpce-");
const key = madeId("x:key/lake", "");

const conditions: readonly (readonly [
  operator: string,
  asked: string,
  actual: Keys[string],
  verdict: Verdict,
])[] = [
  ["StringLike", "ab*bc", "abc", "denied"],
  ["StringLike", "ab*bc", "abbc", "allowed"],
  ["StringEquals", "a?", "ab", "denied"],
  ["StringEquals", "a?", "a?", "allowed"],
  ["StringEquals", `*${endpoint}`, `*${endpoint}`, "allowed"],
  ["StringLike", `?${key}`, key, "denied"],
  ["StringLike", `${endpoint}*${endpoint}`, endpoint, "denied"],
  ["ArnLike", "arn:aws:s3:::lake", "xrn:aws:s3:::lake", "denied"],
  ["ArnLike", "arn:aws:*:*:*:t", "arn:aws:a:b:c:d:t", "denied"],
  ["ArnLike", "arn:aws:sns:*:111111111111:*", "arn:aws:sns:a:b:111111111111:t", "denied"],
  ["IpAddress", "10..0.1", "10.0.0.1", "unknown"],
  ["IpAddress", "::a00:0/104", within("10.0.0.0/8"), "denied"],
  ["IpAddress", "10.0.0.0", within("10.0.0.0/31"), "unknown"],
  ["IpAddress", "10.0.0.1", within("10.0.0.0/31"), "unknown"],
  ["IpAddress", "10.0.0.2", within("10.0.0.0/31"), "denied"],
];

it.for(conditions)("%s %j is met by %j: %s", ([operator, asked, actual, expected]) => {
  expect(verdict(operator, [asked], actual)).toBe(expected);
});

const resources: readonly (readonly [pattern: string, resource: string, verdict: Verdict])[] = [
  ["arn:aws:sns:r:*:t", "arn:aws:sns:r:1:t", "allowed"],
  ["arn:aws:sns:r:*:t", "arn:aws:sns:r:1:2:t", "unknown"],
  ["*v", "arn:aws:s3:::lake/1.csv", "unknown"],
  ["*", "arn:aws:s3:::lake/1.csv", "allowed"],
];

it.for(resources)("a statement on %s is on %s: %s", ([pattern, resource, expected]) => {
  expect(verdictOfStatement(allow({ resources: [pattern] }), { resource })).toBe(expected);
});

it("speaks of every service where one of several actions does", () => {
  const statement = allow({ actions: ["s3:GetObject", "*"] });
  expect(verdictOfStatement(statement, { action: "ec2:RunInstances" })).toBe("allowed");
});

it("says which id is not known, whichever side names it", () => {
  const missing = ["which id AWS will make for `x:endpoint/main/s3`"];
  const condition = (asked: string) =>
    allow({ conditions: { StringEquals: { "aws:SourceVpce": [asked] } } });
  const sides = [
    [endpoint, "vpce-0abc"],
    ["vpce-0abc", endpoint],
  ] as const;
  for (const [asked, actual] of sides) {
    const scene = { identity: [condition(asked)], keys: { "aws:SourceVpce": actual } };
    expect(because(scene)).toMatchObject({ is: "unknown", missing });
  }
});

it("finds a text of two patterns with many wildcards", () => {
  const [one, other] = ["*a*b*c*d*e*f*g*h*", "*h*g*f*e*d*c*b*a*"];
  const text = meetingText([one, other], "");
  expect(text).toMatch(/a.*b.*c.*d.*e.*f.*g.*h/);
  expect(text).toMatch(/h.*g.*f.*e.*d.*c.*b.*a/);
});
