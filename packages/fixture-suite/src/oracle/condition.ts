import type { Context, Key, ValueKind } from "./context.ts";
import { chance, count, one, times, type Draw } from "./draw.ts";
import { withVariable } from "./patterns.ts";

/** One operator, one key, its values. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

const operators: Readonly<Record<ValueKind, readonly string[]>> = {
  string: [
    "StringEquals",
    "StringLike",
    "StringEqualsIgnoreCase",
    "StringNotEquals",
    "StringNotLike",
    "StringNotEqualsIgnoreCase",
  ],
  arn: ["ArnEquals", "ArnLike", "StringLike", "StringEquals", "ArnNotEquals", "ArnNotLike"],
  ip: ["IpAddress", "IpAddress", "NotIpAddress"],
  bool: ["Bool"],
  number: [
    "NumericEquals",
    "NumericLessThan",
    "NumericLessThanEquals",
    "NumericGreaterThan",
    "NumericGreaterThanEquals",
    "NumericNotEquals",
  ],
  date: [
    "DateLessThan",
    "DateLessThanEquals",
    "DateGreaterThan",
    "DateGreaterThanEquals",
    "DateEquals",
    "DateNotEquals",
  ],
  binary: ["BinaryEquals"],
};

const others: Readonly<Record<Exclude<ValueKind, "string" | "arn">, readonly string[]>> = {
  ip: [
    "10.0.0.0/16",
    "203.0.113.0/24",
    "203.0.113.9/32",
    "10.0.1.17",
    "10.0.1.16/31",
    "10.0.0.0/24",
    "128.0.0.0/1",
    "2001:db8::/32",
    "2001:db8::1",
    "2001:db8:0:0::/127",
    "::/0",
    "10.0.0.0/8",
    "0.0.0.0/0",
  ],
  bool: ["true", "false", "True"],
  number: ["100", "3600", "1000", "3600.0", "-1"],
  date: [
    "2026-03-01T12:00:00Z",
    "2026-03-01T21:00:00+09:00",
    "2026-07-01",
    "2026-03",
    "2026-03-01T12:00:00.001Z",
    "2027-01-01T00:00:00Z",
    "2025-01-01T00:00:00.000Z",
    "1772366400",
  ],
  binary: ["QmxvYg==", "T3RoZXI="],
};

export interface ConditionOptions {
  readonly keys: readonly Key[];
  readonly context: Context;
  /** Whether the condition should more often hold than not. */
  readonly shouldHold: boolean;
}

export function drawCondition(
  draw: Draw,
  { keys, context, shouldHold }: ConditionOptions,
): Condition {
  const key = drawKey(draw, keys);
  const held = context[key.name] ?? [];
  if (chance(draw, 8)) {
    const values = [String((held.length === 0) === shouldHold)];
    return { operator: "Null", key: spelled(draw, key.name), values };
  }
  const base = one(draw, operators[key.kind]);
  const isNegative = base.includes("Not");
  const wantsEqual = shouldHold !== isNegative;
  const values = times(count(draw, 1, 3), (index) =>
    index === 0 && wantsEqual && held.length > 0
      ? alike(draw, base, key.kind, one(draw, held))
      : other(draw, base, key),
  );
  // AWS takes an empty text in a set for no value, the simulator for one.
  const set = held.includes("") ? "" : quantifier(draw, key);
  // AWS says of `ForAnyValue` that it does not hold of an absent key, and of `IfExists` that it does.
  const isOpen = set === "ForAnyValue:" && held.length === 0;
  return {
    operator: `${set}${base}${isOpen ? "" : suffix(draw)}`,
    key: spelled(draw, key.name),
    values: [...new Set(values)],
  };
}

/** Every kind of value about as often as the others, save for plain texts. */
function drawKey(draw: Draw, keys: readonly Key[]): Key {
  const kind = one(draw, kinds);
  const fitting = keys.filter((key) => (key.isMany ? "several" : key.kind) === kind);
  return one(draw, fitting.length === 0 ? keys : fitting);
}

const kinds: readonly (ValueKind | "several")[] = [
  ...(["string", "string", "string", "several", "several", "arn", "ip", "ip"] as const),
  ...(["bool", "number", "number", "date", "date", "binary"] as const),
];

/** Keys with several values need a quantifier; others may have one. */
function quantifier(draw: Draw, { isMany }: Key): string {
  if (!isMany && !chance(draw, 12)) return "";
  return one(draw, ["ForAnyValue:", "ForAllValues:"]);
}

function suffix(draw: Draw): string {
  return chance(draw, 22) ? "IfExists" : "";
}

/** Condition keys do not tell upper from lower case, save what follows a slash. */
function spelled(draw: Draw, name: string): string {
  if (!chance(draw, 10)) return name;
  const [head = "", ...tail] = name.split("/");
  return [head.toLowerCase(), ...tail].join("/");
}

/** A value that is, or covers, the one that the request holds. */
function alike(draw: Draw, operator: string, kind: ValueKind, value: string): string {
  switch (kind) {
    case "string":
    case "arn":
      if (operator.endsWith("IgnoreCase")) return one(draw, [value.toUpperCase(), value]);
      if (operator.startsWith("Arn")) return arnPattern(draw, value);
      if (operator.endsWith("Like")) return pattern(draw, value);
      return one(draw, [value, value, withVariable(draw, value), pattern(draw, value)]);
    case "ip":
      return one(draw, [
        value,
        value.includes(":") ? "2001:db8::/32" : `${value}/32`,
        `${value}/${value.includes(":") ? 64 : 16}`,
      ]);
    case "bool":
      return one(draw, [value, value, value.toUpperCase()]);
    case "number":
    case "date":
    case "binary":
      return value;
  }
}

function other(draw: Draw, operator: string, { kind, values }: Key): string {
  switch (kind) {
    case "string":
    case "arn": {
      const value = one(draw, values);
      if (operator.startsWith("Arn")) return arnPattern(draw, value);
      if (chance(draw, 15)) return one(draw, variables);
      return operator.endsWith("Like")
        ? pattern(draw, value)
        : one(draw, [value, value, `${value}x`]);
    }
    case "ip":
    case "bool":
    case "number":
    case "date":
    case "binary":
      return one(draw, [...others[kind], one(draw, values)]);
  }
}

const variables = [
  "${aws:PrincipalTag/team}",
  "home/${aws:username}/",
  "${aws:SourceVpc, 'vpc-0a1b2c3d'}",
  "${aws:SourceVpce}",
  "${aws:RequestedRegion}",
];

function pattern(draw: Draw, value: string): string {
  const cut = count(draw, 0, value.length);
  return one(draw, [
    value,
    `${value.slice(0, cut)}*`,
    `*${value.slice(cut)}`,
    `${value.slice(0, cut)}?${value.slice(cut + 1)}`,
    withVariable(draw, value),
    `${value}\${*}`,
  ]);
}

/** Its wildcards stay within the parts between colons. */
function arnPattern(draw: Draw, arn: string): string {
  const parts = arn.split(":");
  const index = one(draw, [0, 1, 2, 3, 4, 5, 5, 5]);
  const [head, tail] = [parts.slice(0, 5), parts.slice(5).join(":")];
  if (index === 0) return arn;
  if (index < 5) return [...head.map((part, at) => (at === index ? "*" : part)), tail].join(":");
  const cut = count(draw, 0, tail.length);
  return [
    ...head,
    one(draw, [
      `${tail.slice(0, cut)}*`,
      `${tail.slice(0, cut)}?${tail.slice(cut + 1)}`,
      `*${tail.slice(cut)}`,
      withVariable(draw, tail),
    ]),
  ].join(":");
}
