import { matchesText, textPattern } from "../text-pattern.ts";
import type { Tokenizing } from "../text-tokens.ts";
import { negated, type Operator } from "./operator.ts";

const equals = texts({ wildcards: false, foldCase: false });
const equalsIgnoreCase = texts({ wildcards: false, foldCase: true });
const like = texts({ wildcards: true, foldCase: false });

export const stringOperators = {
  StringEquals: equals,
  StringNotEquals: negated(equals),
  StringEqualsIgnoreCase: equalsIgnoreCase,
  StringNotEqualsIgnoreCase: negated(equalsIgnoreCase),
  StringLike: like,
  StringNotLike: negated(like),
};

function texts(tokenizing: Tokenizing): Operator {
  return {
    negated: false,
    prepare: (expected) => {
      const pattern = textPattern(expected, tokenizing);
      return (actual) => matchesText(pattern, actual);
    },
  };
}
