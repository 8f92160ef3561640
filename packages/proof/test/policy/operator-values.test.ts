import { expect, it } from "vitest";
import type { Verdict } from "../../src/verdict.ts";
import { notKnown, type Keys } from "./scene.ts";
import { pairs, verdict } from "./a-condition.ts";

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
  ["ForAnyValue:StringEqualsIfExists", ["a"], undefined, "unknown"],
  ["ForAllValues:StringEqualsIfExists", ["a"], undefined, "allowed"],
  ["ForAllValues:StringEquals", ["a"], [""], "allowed"],
  ["ForAllValues:StringEquals", ["a"], ["", "b"], "denied"],
  ["ForAnyValue:StringNotEquals", ["a"], [""], "denied"],
  ["ForAnyValue:StringLike", ["*"], [""], "denied"],
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
