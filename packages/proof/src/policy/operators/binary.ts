import { plainText } from "../text-tokens.ts";
import type { Operator } from "./operator.ts";

/** Of values in Base64, which has one way only to write each. */
const equals: Operator = {
  negated: false,
  prepare: (text) => {
    const expected = plainText(text);
    return (actual) => actual === expected;
  },
};

export const binaryOperators = { BinaryEquals: equals };
