import { say } from "@cloister/texts";
import { arnParts } from "../arn-parts.ts";
import { matchesText, textPattern, type TextPattern } from "../text-pattern.ts";
import { plainText } from "../text-tokens.ts";
import { both, unknown, type Truth } from "../truth.ts";
import { negated, type Operator } from "./operator.ts";

/** AWS compares each of the six parts of an ARN by itself, with wildcards also where the operator says "equals". */
const arn: Operator = {
  negated: false,
  prepare: (text) => {
    const parts = arnParts(text);
    const whole = pattern(text);
    if (parts === undefined) {
      // Not even wildcards without borders match: then parts cannot either.
      return (actual) =>
        matchesText(whole, actual) === false
          ? false
          : unknown(
              say("how AWS compares ARNs with `{{value}}`, which is none", {
                value: plainText(text),
              }),
            );
    }
    const patterns = parts.map((part) => pattern(part));
    return (actual) => matchesParts(patterns, arnParts(actual));
  },
};

export const arnOperators = {
  ArnEquals: arn,
  ArnLike: arn,
  ArnNotEquals: negated(arn),
  ArnNotLike: negated(arn),
};

function pattern(text: string): TextPattern {
  return textPattern(text, { wildcards: true, foldCase: false });
}

function matchesParts(
  patterns: readonly TextPattern[],
  parts: readonly string[] | undefined,
): Truth {
  if (parts === undefined) return false;
  let truth: Truth = true;
  for (const [index, pattern] of patterns.entries()) {
    truth = both(truth, matchesText(pattern, parts[index] ?? ""));
    if (truth === false) return false;
  }
  return truth;
}
