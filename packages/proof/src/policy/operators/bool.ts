import { say } from "@cloister/texts";
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
        ? unknown(say("how AWS compares `{{value}}` as `true` or `false`", { value: actual }))
        : value === expected;
    };
  },
};

export const boolOperators = { Bool: bool };

export function booleanOf(text: string): boolean | undefined {
  const folded = text.toLowerCase();
  return folded === "true" ? true : folded === "false" ? false : undefined;
}
