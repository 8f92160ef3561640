import { say } from "@cloister/texts";
import { plainText } from "../text-tokens.ts";
import { unknown } from "../truth.ts";
import { negated, type Operator } from "./operator.ts";

const equals = numbers((actual, expected) => actual === expected);

export const numericOperators = {
  NumericEquals: equals,
  NumericNotEquals: negated(equals),
  NumericLessThan: numbers((actual, expected) => actual < expected),
  NumericLessThanEquals: numbers((actual, expected) => actual <= expected),
  NumericGreaterThan: numbers((actual, expected) => actual > expected),
  NumericGreaterThanEquals: numbers((actual, expected) => actual >= expected),
};

function numbers(holds: (actual: number, expected: number) => boolean): Operator {
  return {
    negated: false,
    prepare: (text) => {
      const expected = numberOf(plainText(text));
      if (expected === undefined) return undefined;
      return (actual) => {
        const number = numberOf(actual);
        return number === undefined
          ? unknown(say("how AWS compares `{{value}}` as a number", { value: actual }))
          : holds(number, expected);
      };
    },
  };
}

function numberOf(text: string): number | undefined {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
