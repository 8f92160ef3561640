import { expect, it } from "vitest";
import type { KeyValue } from "../../src/policy/request.ts";
import type { Verdict } from "../../src/verdict.ts";
import { verdict } from "./a-condition.ts";
import { because } from "./because.ts";
import { allow, decideIn, deny } from "./scene.ts";

const either = (...values: readonly string[]): KeyValue => ({ is: "either", values });
const tls = either("1.2", "1.3");

it.for<readonly [string, readonly string[], KeyValue, Verdict]>([
  ["NumericLessThan", ["1.2"], tls, "denied"],
  ["NumericLessThan", ["1.3"], tls, "unknown"],
  ["NumericLessThan", ["1.4"], tls, "allowed"],
  ["NumericGreaterThanEquals", ["1.2"], tls, "allowed"],
  ["NumericEquals", ["1.2"], tls, "unknown"],
  ["NumericEquals", ["1.2", "1.3"], tls, "allowed"],
  ["NumericNotEquals", ["1.1"], tls, "allowed"],
  ["NumericLessThanIfExists", ["1.2"], tls, "denied"],
  ["NumericEquals", ["x"], tls, "unknown"],
  ["NumericEquals", ["1.2"], either("1.2", "x"), "unknown"],
  ["NumericEquals", ["1.2"], either("1.2"), "allowed"],
  ["StringLike", ["a*"], either("ab", "ac"), "allowed"],
  ["ForAllValues:StringEquals", ["a", "b"], either("a", "b"), "allowed"],
  ["ForAnyValue:StringEquals", ["a"], either("a", "b"), "unknown"],
  ["ForAllValues:StringEquals", ["a"], either("a", ""), "allowed"],
  ["Null", ["true"], tls, "denied"],
  ["Null", ["false"], tls, "allowed"],
])("%s %s of one of two values", ([operator, asked, value, says]) => {
  expect(verdict(operator, asked, value)).toBe(says);
});

const oldTls = (version: string) => [
  allow(),
  deny({ conditions: { NumericLessThan: { "s3:TlsVersion": [version] } } }),
];

it("is sure that a Deny of old TLS versions does not meet clients of today", () => {
  const keys = { "s3:tlsversion": tls };
  expect(decideIn({ identity: oldTls("1.2"), keys }).verdict).toBe("allowed");
  expect(because({ identity: oldTls("1.3"), keys })).toMatchObject({
    is: "unknown",
    missing: ["which of `1.2` and `1.3` `s3:TlsVersion` is"],
  });
});

it("knows no value of a variable that is one of two", () => {
  const identity = [allow({ resources: ["arn:aws:s3:::lake/${aws:PrincipalTag/team}/*"] })];
  expect(because({ identity, keys: { "aws:principaltag/team": either("a", "b") } })).toMatchObject({
    is: "unknown",
    missing: ["which of `a` and `b` `aws:PrincipalTag/team` is"],
  });
});
