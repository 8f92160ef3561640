import { expect, it } from "vitest";
import type { KeyValue } from "../../src/policy/request.ts";
import type { Verdict } from "../../src/verdict.ts";
import { allow, gateIn, decideIn, notKnown, verdictOfStatement, type Keys } from "./scene.ts";

function verdict(operator: string, asked: readonly string[], actual: Keys[string]): Verdict {
  const statement = allow({ conditions: { [operator]: { "aws:Key": asked } } });
  return verdictOfStatement(statement, { keys: { "AWS:key": actual } });
}

const opposite = { allowed: "denied", denied: "allowed", unknown: "unknown" } as const;

type Row = readonly [operator: string, asked: string, actual: string, verdict: Verdict];

/** Operators with the one that asks for the opposite. */
const pairs = {
  StringEquals: "StringNotEquals",
  StringEqualsIgnoreCase: "StringNotEqualsIgnoreCase",
  StringLike: "StringNotLike",
  NumericEquals: "NumericNotEquals",
  DateEquals: "DateNotEquals",
  IpAddress: "NotIpAddress",
  ArnEquals: "ArnNotEquals",
  ArnLike: "ArnNotLike",
} as const;

const role = "arn:aws:iam::111111111111:role/access-role";
const paired: readonly Row[] = [
  ["StringEquals", "a", "a", "allowed"],
  ["StringEquals", "a", "A", "denied"],
  ["StringEquals", "a*", "ab", "denied"],
  ["StringEquals", "a*", "a*", "allowed"],
  ["StringEquals", "a?", "a?", "allowed"],
  ["StringEquals", "", "", "allowed"],
  ["StringEqualsIgnoreCase", "a", "A", "allowed"],
  ["StringEqualsIgnoreCase", "A", "a", "allowed"],
  ["StringEqualsIgnoreCase", "a", "b", "denied"],
  ["StringEqualsIgnoreCase", "a*", "ab", "denied"],
  ["StringLike", "a*", "ab", "allowed"],
  ["StringLike", "a?", "ab", "allowed"],
  ["StringLike", "a?", "a", "denied"],
  ["StringLike", "a*", "Ab", "denied"],
  ["StringLike", "*", "", "allowed"],
  ["NumericEquals", "10", "10", "allowed"],
  ["NumericEquals", "10", "10.0", "allowed"],
  ["NumericEquals", "10", "11", "denied"],
  ["NumericEquals", "-1.5", "-1.5", "allowed"],
  ["NumericEquals", "+1", "1", "allowed"],
  ["NumericEquals", "10", "ten", "unknown"],
  ["NumericEquals", "ten", "10", "unknown"],
  ["NumericEquals", "10", "10x", "unknown"],
  ["NumericEquals", "10", "x10", "unknown"],
  ["NumericEquals", "10", "", "unknown"],
  ["DateEquals", "2020-04-01T00:00:00Z", "2020-04-01T02:00:00+02:00", "allowed"],
  ["DateEquals", "2020-04-01T00:00:00Z", "2020-04-01", "allowed"],
  ["DateEquals", "2020-04-01T00:00:00.5Z", "2020-04-01T00:00:00.500Z", "allowed"],
  ["DateEquals", "2020-04", "2020-04-01T00:00Z", "allowed"],
  ["DateEquals", "1585699200", "2020-04-01T00:00:00Z", "allowed"],
  ["DateEquals", "0", "1970-01-01", "allowed"],
  ["DateEquals", "2020-04-01T00:00:00Z", "2020-04-01T00:00:01Z", "denied"],
  ["DateEquals", "2020", "2020-01-01", "unknown"],
  ["DateEquals", "2020-04-01", "today", "unknown"],
  ["DateEquals", "2020-13-01", "2020-12-01", "unknown"],
  ["DateEquals", "2020-04-01T00:00:00", "2020-04-01", "unknown"],
  ["DateEquals", "x2020-04-01", "2020-04-01", "unknown"],
  ["DateEquals", "2020-04-01x", "2020-04-01", "unknown"],
  ["DateEquals", "x15856992000", "2020-04-01", "unknown"],
  ["DateEquals", "15856992000x", "2020-04-01", "unknown"],
  ["IpAddress", "10.0.0.0/8", "10.1.2.3", "allowed"],
  ["IpAddress", "10.0.0.0/8", "10.255.255.255", "allowed"],
  ["IpAddress", "10.0.0.0/8", "11.0.0.0", "denied"],
  ["IpAddress", "10.0.0.0/8", "9.255.255.255", "denied"],
  ["IpAddress", "10.9.9.9/8", "10.1.2.3", "allowed"],
  ["IpAddress", "10.1.2.3", "10.1.2.3", "allowed"],
  ["IpAddress", "10.1.2.3", "10.1.2.4", "denied"],
  ["IpAddress", "0.0.0.0/0", "255.255.255.255", "allowed"],
  ["IpAddress", "10.0.0.0/32", "10.0.0.0", "allowed"],
  ["IpAddress", "10.0.0.0/33", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.0/1234", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0/8", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.0.0/8", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.256/8", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.1234/8", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.255", "10.0.0.255", "allowed"],
  ["IpAddress", "10.0.0.a/8", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.a1/8", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.1a/8", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.0/8/8", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.0/", "10.0.0.0", "unknown"],
  ["IpAddress", "", "10.0.0.0", "unknown"],
  ["IpAddress", "10.0.0.0/8", "here", "unknown"],
  ["IpAddress", "2001:db8::/32", "2001:db8:1::1", "allowed"],
  ["IpAddress", "2001:DB8::/32", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "allowed"],
  ["IpAddress", "2001:db8::/32", "2001:db9::", "denied"],
  ["IpAddress", "::1", "0:0:0:0:0:0:0:1", "allowed"],
  ["IpAddress", "1::", "1:0:0:0:0:0:0:0", "allowed"],
  ["IpAddress", "::/0", "ffff::", "allowed"],
  ["IpAddress", "::ffff:10.1.2.3", "::ffff:a01:203", "allowed"],
  ["IpAddress", "::ffff:10.1.2.3", "10.1.2.3", "denied"],
  ["IpAddress", "::/0", "10.1.2.3", "denied"],
  ["IpAddress", "0.0.0.0/0", "::1", "denied"],
  ["IpAddress", "::/129", "::1", "unknown"],
  ["IpAddress", "1:2:3:4:5:6:7", "::1", "unknown"],
  ["IpAddress", "1:2:3:4:5:6:7:8:9", "::1", "unknown"],
  ["IpAddress", "1:2:3:4::5:6:7:8", "::1", "unknown"],
  ["IpAddress", "1:2:3::5:6:7:8", "1:2:3:0:5:6:7:8", "allowed"],
  ["IpAddress", "1::2::3", "::1", "unknown"],
  ["IpAddress", "12345::", "::1", "unknown"],
  ["IpAddress", "g::", "::1", "unknown"],
  ["IpAddress", "1g::", "::1", "unknown"],
  ["IpAddress", "g1::", "::1", "unknown"],
  ["ArnEquals", role, role, "allowed"],
  ["ArnEquals", "arn:aws:iam::111111111111:role/*", role, "allowed"],
  ["ArnEquals", "arn:aws:iam::*:role/access-rol?", role, "allowed"],
  ["ArnEquals", "arn:aws:iam::222222222222:role/*", role, "denied"],
  ["ArnEquals", "arn:aws:iam:*:role/access-role", role, "unknown"],
  ["ArnEquals", "arn:aws:iam:*:role/other", role, "denied"],
  ["ArnEquals", "*", role, "unknown"],
  ["ArnEquals", "arn:aws:iam::111111111111:Role/*", role, "denied"],
  ["ArnEquals", "arn:aws:iam::111111111111:*", role, "allowed"],
  ["ArnLike", "arn:aws:iam::111111111111:role/*", role, "allowed"],
  ["ArnLike", "arn:aws:s*:::lake", "arn:aws:sns:us-east-1:111111111111:lake", "denied"],
  ["ArnLike", "arn:aws:sns:*:*:lake*", "arn:aws:sns:us-east-1:111111111111:lake:1:2", "allowed"],
  ["ArnLike", "arn:*:*:*:*:*", "lake", "denied"],
  ["ArnLike", "arn:*:*:*:*:*", "arn:aws:iam::1", "denied"],
  ["ArnLike", "arn:*:*:*:*:*", "arn:aws:iam::1:", "allowed"],
];

it.for(paired)("%s %s: %s is %s", ([operator, asked, actual, expected]) => {
  expect(verdict(operator, [asked], actual)).toBe(expected);
  expect(verdict(pairs[operator as keyof typeof pairs], [asked], actual)).toBe(opposite[expected]);
});

const alone: readonly Row[] = [
  ["NumericLessThan", "10", "9.9", "allowed"],
  ["NumericLessThan", "10", "10", "denied"],
  ["NumericLessThan", "10", "9", "allowed"],
  ["NumericLessThanEquals", "10", "10", "allowed"],
  ["NumericLessThanEquals", "10", "10.1", "denied"],
  ["NumericGreaterThan", "10", "10.1", "allowed"],
  ["NumericGreaterThan", "10", "10", "denied"],
  ["NumericGreaterThan", "9", "10", "allowed"],
  ["NumericGreaterThanEquals", "10", "10", "allowed"],
  ["NumericGreaterThanEquals", "10", "9.9", "denied"],
  ["NumericLessThan", "10", "few", "unknown"],
  ["DateLessThan", "2020-04-02", "2020-04-01", "allowed"],
  ["DateLessThan", "2020-04-01", "2020-04-01", "denied"],
  ["DateLessThanEquals", "2020-04-01", "2020-04-01", "allowed"],
  ["DateLessThanEquals", "2020-04-01", "2020-04-02", "denied"],
  ["DateGreaterThan", "2020-04-01", "2020-04-02", "allowed"],
  ["DateGreaterThan", "2020-04-01", "2020-04-01", "denied"],
  ["DateGreaterThanEquals", "2020-04-01", "2020-04-01", "allowed"],
  ["DateGreaterThanEquals", "2020-04-01", "2020-03-31", "denied"],
  ["Bool", "true", "true", "allowed"],
  ["Bool", "True", "true", "allowed"],
  ["Bool", "false", "FALSE", "allowed"],
  ["Bool", "true", "false", "denied"],
  ["Bool", "false", "true", "denied"],
  ["Bool", "yes", "true", "unknown"],
  ["Bool", "true", "yes", "unknown"],
  ["BinaryEquals", "QmluYXJ5", "QmluYXJ5", "allowed"],
  ["BinaryEquals", "QmluYXJ5", "qmluYXJ5", "denied"],
];

it.for(alone)("%s %s: %s is %s", ([operator, asked, actual, expected]) => {
  expect(verdict(operator, [asked], actual)).toBe(expected);
});

const everyOperator = new Map<string, readonly [meets: string, misses: string]>([
  ["StringEquals", ["a", "b"]],
  ["StringEqualsIgnoreCase", ["a", "b"]],
  ["StringLike", ["a", "b"]],
  ["NumericEquals", ["1", "2"]],
  ["NumericLessThan", ["2", "1"]],
  ["NumericLessThanEquals", ["1", "0"]],
  ["NumericGreaterThan", ["0", "1"]],
  ["NumericGreaterThanEquals", ["1", "2"]],
  ["DateEquals", ["2020-01-01", "2020-01-02"]],
  ["DateLessThan", ["2020-01-02", "2020-01-01"]],
  ["DateLessThanEquals", ["2020-01-01", "2019-01-01"]],
  ["DateGreaterThan", ["2019-01-01", "2020-01-01"]],
  ["DateGreaterThanEquals", ["2020-01-01", "2020-01-02"]],
  ["Bool", ["true", "false"]],
  ["BinaryEquals", ["QQ==", "Qg=="]],
  ["IpAddress", ["10.0.0.0/8", "11.0.0.0/8"]],
  ["ArnEquals", ["arn:aws:iam::1:a", "arn:aws:iam::1:b"]],
  ["ArnLike", ["arn:aws:iam::1:a", "arn:aws:iam::1:b"]],
]);
const actuals = new Map([
  ["String", "a"],
  ["Numeri", "1"],
  ["DateEq", "2020-01-01"],
  ["DateLe", "2020-01-01"],
  ["DateGr", "2020-01-01"],
  ["Bool", "true"],
  ["Binary", "QQ=="],
  ["IpAddr", "10.1.1.1"],
  ["ArnEqu", "arn:aws:iam::1:a"],
  ["ArnLik", "arn:aws:iam::1:a"],
]);

it.for([...everyOperator])(
  "%s with absent, unknown and several values",
  ([operator, [meets, misses]]) => {
    const actual = actuals.get(operator.slice(0, 6)) ?? "";
    expect(verdict(operator, [meets], actual)).toBe("allowed");
    expect(verdict(operator, [misses], actual)).toBe("denied");
    expect(verdict(operator, [misses, meets], actual)).toBe("allowed");
    expect(verdict(operator, [], actual)).toBe("denied");
    expect(verdict(operator, [meets], undefined)).toBe("denied");
    expect(verdict(operator, [meets], notKnown)).toBe("unknown");
    expect(verdict(`${operator}IfExists`, [meets], actual)).toBe("allowed");
    expect(verdict(`${operator}IfExists`, [misses], actual)).toBe("denied");
    expect(verdict(`${operator}IfExists`, [misses], undefined)).toBe("allowed");
    expect(verdict(`${operator}IfExists`, [meets], notKnown)).toBe("unknown");
  },
);

it.for(Object.entries(pairs))("%s and %s", ([operator, notOperator]) => {
  const [meets = "", misses = ""] = everyOperator.get(operator) ?? [];
  const actual = actuals.get(operator.slice(0, 6)) ?? "";
  expect(verdict(notOperator, [meets], actual)).toBe("denied");
  expect(verdict(notOperator, [misses], actual)).toBe("allowed");
  expect(verdict(notOperator, [misses, meets], actual)).toBe("denied");
  expect(verdict(notOperator, [misses, misses], actual)).toBe("allowed");
  expect(verdict(notOperator, [meets], undefined)).toBe("allowed");
  expect(verdict(notOperator, [meets], notKnown)).toBe("unknown");
  expect(verdict(`${notOperator}IfExists`, [meets], undefined)).toBe("allowed");
  expect(verdict(`${notOperator}IfExists`, [meets], actual)).toBe("denied");
  expect(verdict(`${notOperator}IfExists`, [misses], actual)).toBe("allowed");
});

const sets: readonly (readonly [
  operator: string,
  asked: readonly string[],
  actual: Keys[string],
  verdict: Verdict,
])[] = [
  ["ForAllValues:StringEquals", ["a", "b"], ["a"], "allowed"],
  ["ForAllValues:StringEquals", ["a", "b"], ["a", "b"], "allowed"],
  ["ForAllValues:StringEquals", ["a", "b"], ["a", "c"], "denied"],
  ["ForAllValues:StringEquals", ["a", "b"], undefined, "allowed"],
  ["ForAllValues:StringEquals", ["a", "b"], [], "allowed"],
  ["ForAllValues:StringEquals", ["a"], notKnown, "unknown"],
  ["ForAnyValue:StringEquals", ["a", "b"], ["a", "c"], "allowed"],
  ["ForAnyValue:StringEquals", ["a", "b"], ["c", "b"], "allowed"],
  ["ForAnyValue:StringEquals", ["a", "b"], ["c"], "denied"],
  ["ForAnyValue:StringEquals", ["a", "b"], undefined, "denied"],
  ["ForAnyValue:StringEquals", ["a", "b"], [], "denied"],
  ["ForAnyValue:StringEquals", ["a"], notKnown, "unknown"],
  ["ForAllValues:StringNotEquals", ["a", "b"], ["c", "d"], "allowed"],
  ["ForAllValues:StringNotEquals", ["a", "b"], ["a", "d"], "denied"],
  ["ForAllValues:StringNotEquals", ["a"], undefined, "allowed"],
  ["ForAnyValue:StringNotEquals", ["a", "b"], ["a", "d"], "allowed"],
  ["ForAnyValue:StringNotEquals", ["a", "b"], ["a", "b"], "denied"],
  ["ForAnyValue:StringNotEquals", ["a"], undefined, "denied"],
  ["ForAnyValue:StringEqualsIfExists", ["a"], undefined, "allowed"],
  ["ForAnyValue:StringEqualsIfExists", ["a"], ["b"], "denied"],
  ["ForAllValues:StringEqualsIfExists", ["a"], undefined, "allowed"],
  ["ForAllValues:StringLike", ["Created*"], ["CreatedBy", "CreatedAt"], "allowed"],
  ["ForAnyValue:NumericLessThan", ["5"], ["9", "4"], "allowed"],
  ["ForAnyValue:NumericLessThan", ["5"], ["x", "4"], "allowed"],
  ["ForAllValues:NumericLessThan", ["5"], ["x", "4"], "unknown"],
  ["ForAllValues:NumericLessThan", ["5"], ["x", "6"], "denied"],
  // AWS asks for a set operator, and does not say what happens without one.
  ["StringEquals", ["a"], ["a", "a"], "unknown"],
  ["StringEquals", ["a"], [], "denied"],
  ["StringNotEquals", ["a"], [], "allowed"],
];

it.for(sets)("%s %j of %j is %s", ([operator, asked, actual, expected]) => {
  expect(verdict(operator, asked, actual)).toBe(expected);
});

const within = (cidr: string): KeyValue => ({ is: "within", cidr });
const blocks: readonly (readonly [asked: string, cidr: string, verdict: Verdict])[] = [
  ["10.0.0.0/8", "10.1.0.0/16", "allowed"],
  ["10.0.0.0/8", "10.0.0.0/8", "allowed"],
  ["10.1.0.0/16", "10.0.0.0/8", "unknown"],
  ["10.0.0.0/8", "11.0.0.0/8", "denied"],
  ["10.0.0.0/9", "10.128.0.0/9", "denied"],
  ["10.128.0.0/9", "10.0.0.0/9", "denied"],
  ["10.0.0.5", "10.0.0.0/24", "unknown"],
  ["0.0.0.0/0", "10.0.0.0/24", "allowed"],
  ["2001:db8::/32", "10.0.0.0/24", "denied"],
  ["2001:db8::/32", "2001:db8:1::/48", "allowed"],
  ["2001:db8:1::/48", "2001:db8::/32", "unknown"],
  ["2001:db8::/32", "2001:db9::/32", "denied"],
  ["nonsense", "10.0.0.0/24", "unknown"],
  ["10.0.0.0/8", "nonsense", "unknown"],
];

it.for(blocks)("an address within %s: %s is %s", ([asked, cidr, expected]) => {
  expect(verdict("IpAddress", [asked], within(cidr))).toBe(expected);
  expect(verdict("NotIpAddress", [asked], within(cidr))).toBe(opposite[expected]);
  expect(verdict("IpAddressIfExists", [asked], within(cidr))).toBe(expected);
});

it("asks of an address within a block nothing else", () => {
  expect(verdict("StringEquals", ["10.0.0.0/8"], within("10.0.0.0/8"))).toBe("unknown");
  expect(verdict("Null", ["false"], within("10.0.0.0/8"))).toBe("allowed");
  expect(verdict("Null", ["true"], within("10.0.0.0/8"))).toBe("denied");
});

it.for<readonly [asked: readonly string[], actual: Keys[string], verdict: Verdict]>([
  [["true"], undefined, "allowed"],
  [["true"], "a", "denied"],
  [["true"], [], "allowed"],
  [["True"], undefined, "allowed"],
  [["false"], undefined, "denied"],
  [["false"], "a", "allowed"],
  [["false"], "", "allowed"],
  [["false"], [], "denied"],
  [["true", "false"], "a", "allowed"],
  [["true", "false"], undefined, "allowed"],
  [["true"], notKnown, "unknown"],
  [["maybe"], undefined, "unknown"],
  [["maybe", "true"], undefined, "allowed"],
  [[], undefined, "denied"],
])("Null %j of %j is %s", ([asked, actual, expected]) => {
  expect(verdict("Null", asked, actual)).toBe(expected);
});

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
    by: { policy: { name: "p", statements: [statement] }, statement: 0 },
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
