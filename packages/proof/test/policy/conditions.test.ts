import { expect, it } from "vitest";
import type { Verdict } from "../../src/verdict.ts";
import {
  allow,
  gateIn,
  decideIn,
  notKnown,
  policy,
  verdictOfStatement,
  type Keys,
} from "./scene.ts";
import { within } from "./a-condition.ts";

const role = "arn:aws:iam::111111111111:role/access-role";

it.for([
  "StringIs",
  "stringequals",
  "ForSomeValues:StringEquals",
  "NullIfExists",
  "ForAllValues:Null",
  "BoolExists",
  "StringEqualsIfExistsIfExists",
  "StringEquals ",
  " StringEquals",
  "",
  "ifExists",
  "constructor",
])("does not know what %j means", (operator) => {
  const statement = allow({ conditions: { [operator]: { "aws:Key": ["a"] } } });
  const decision = decideIn({ keys: { "aws:key": "a" }, identity: [statement] });
  expect(gateIn(decision, "identity-policy").because).toEqual({
    is: "unknown",
    missing: [`what the condition operator \`${operator}\` means`],
    by: { policy: policy(statement), statement: 0 },
  });
});

it("needs every operator and every key", () => {
  const conditions = { StringEquals: { a: ["1"], b: ["2"] }, Bool: { c: ["true"] } };
  const ask = (keys: Keys): Verdict => verdictOfStatement(allow({ conditions }), { keys });
  expect(ask({ a: "1", b: "2", c: "true" })).toBe("allowed");
  expect(ask({ a: "0", b: "2", c: "true" })).toBe("denied");
  expect(ask({ a: "1", b: "0", c: "true" })).toBe("denied");
  expect(ask({ a: "1", b: "2", c: "false" })).toBe("denied");
  expect(ask({ a: notKnown, b: "2", c: "true" })).toBe("unknown");
  expect(ask({ a: notKnown, b: "2", c: "false" })).toBe("denied");
});

it("takes keys in any case", () => {
  const conditions = { StringEquals: { "aws:PrincipalTag/Team": ["lake"] } };
  expect(
    verdictOfStatement(allow({ conditions }), { keys: { "aws:principaltag/team": "lake" } }),
  ).toBe("allowed");
});

const missing: readonly (readonly [
  operator: string,
  asked: string,
  actual: Keys[string],
  missing: string,
])[] = [
  ["StringEquals", "a", notKnown, "what it is"],
  [
    "StringEquals",
    "a",
    ["a", "b"],
    "how AWS compares several values of `aws:Key` without a set operator",
  ],
  ["StringEquals", "a", within("10.0.0.0/8"), "which address in 10.0.0.0/8 `aws:Key` is"],
  ["NumericEquals", "x", "1", "how AWS compares with `x`"],
  ["NumericEquals", "1", "x", "how AWS compares `x` as a number"],
  ["DateEquals", "2020-01-01", "x", "how AWS compares `x` as a date"],
  ["Bool", "true", "x", "how AWS compares `x` as `true` or `false`"],
  ["Null", "x", "x", "what `Null` asks with `x`"],
  ["Null", "true", notKnown, "what it is"],
  ["IpAddress", "10.0.0.0/8", "x", "how AWS compares `x` as an IP address"],
  [
    "IpAddress",
    "10.0.0.0/24",
    within("10.0.0.0/8"),
    "which address in 10.0.0.0/8 the call comes from",
  ],
  ["ArnLike", "*", role, "how AWS compares ARNs with `*`, which is none"],
];

it.for(missing)("%s %s of %j: it is not known %s", ([operator, asked, actual, text]) => {
  const identity = [allow({ conditions: { [operator]: { "aws:Key": [asked] } } })];
  const decision = decideIn({ keys: { "aws:key": actual }, identity });
  expect(gateIn(decision, "identity-policy").because).toMatchObject({
    is: "unknown",
    missing: [text],
  });
});
