import type { KeyValue } from "../../src/policy/request.ts";
import type { Verdict } from "../../src/verdict.ts";
import { allow, verdictOfStatement, type Keys } from "./scene.ts";

/** The verdict on an Allow of which one condition asks for one key, by the value that the key has. */
export function verdict(operator: string, asked: readonly string[], actual: Keys[string]): Verdict {
  const statement = allow({ conditions: { [operator]: { "aws:Key": asked } } });
  return verdictOfStatement(statement, { keys: { "AWS:key": actual } });
}

export const opposite = { allowed: "denied", denied: "allowed", unknown: "unknown" } as const;

/** Operators with the one that asks for the opposite. */
export const pairs = {
  StringEquals: "StringNotEquals",
  StringEqualsIgnoreCase: "StringNotEqualsIgnoreCase",
  StringLike: "StringNotLike",
  NumericEquals: "NumericNotEquals",
  DateEquals: "DateNotEquals",
  IpAddress: "NotIpAddress",
  ArnEquals: "ArnNotEquals",
  ArnLike: "ArnNotLike",
} as const;

/** An address of the block, without knowing which. */
export const within = (cidr: string): KeyValue => ({ is: "within", cidr });
