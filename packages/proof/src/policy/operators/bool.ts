import { plainText } from "../text-tokens.ts";
import { unknown } from "../truth.ts";
import type { Operator } from "./operator.ts";

const bool: Operator = {
  negated: false,
  prepare: (text) => {
    const expected = booleanOf(plainText(text));
    if (expected === undefined) return undefined;
    return (actual) => {
      const value = booleanOf(actual);
      return value === undefined
        ? unknown(`how AWS compares \`${actual}\` as \`true\` or \`false\``)
        : value === expected;
    };
  },
};

export const boolOperators = { Bool: bool };

export function booleanOf(text: string): boolean | undefined {
  const folded = text.toLowerCase();
  return folded === "true" ? true : folded === "false" ? false : undefined;
}
