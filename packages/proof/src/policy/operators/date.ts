import { say } from "@cloister/texts";
import { plainText } from "../text-tokens.ts";
import { unknown } from "../truth.ts";
import { negated, type Operator } from "./operator.ts";

const equals = dates((actual, expected) => actual === expected);

export const dateOperators = {
  DateEquals: equals,
  DateNotEquals: negated(equals),
  DateLessThan: dates((actual, expected) => actual < expected),
  DateLessThanEquals: dates((actual, expected) => actual <= expected),
  DateGreaterThan: dates((actual, expected) => actual > expected),
  DateGreaterThanEquals: dates((actual, expected) => actual >= expected),
};

function dates(holds: (actual: number, expected: number) => boolean): Operator {
  return {
    negated: false,
    prepare: (text) => {
      const expected = millisecondsOf(plainText(text));
      if (expected === undefined) return undefined;
      return (actual) => {
        const time = millisecondsOf(actual);
        return time === undefined
          ? unknown(say("how AWS compares `{{value}}` as a date", { value: actual }))
          : holds(time, expected);
      };
    },
  };
}

/** AWS takes the profile of ISO 8601 by the W3C, and seconds since 1970. Four digits could be either. */
const date = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?$/;
const seconds = /^(?:\d{1,3}|\d{5,})$/;

function millisecondsOf(text: string): number | undefined {
  if (seconds.test(text)) return Number(text) * 1000;
  const time = date.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
