import { say } from "@cloister/texts";
import type { Comparison, Operator } from "./operators/operator.ts";
import type { Request } from "./request.ts";
import { plainText } from "./text-tokens.ts";
import { either, not, unknown, type Truth } from "./truth.ts";
import { hasVariables, resolveVariables } from "./variables.ts";

type Context = Request["context"];

/** Whether one value of a request is what a condition asks. */
export interface ValueTest {
  readonly value: (actual: string, context: Context) => Truth;
  /** Of one address somewhere in a block. */
  readonly within: (cidr: string, context: Context) => Truth;
}

/** How the request's value compares with one value of the policy; undefined: its variable has no value. */
type Prepared = (actual: string, context: Context) => Truth | undefined;
type Prepare = (expected: string) => Comparison | undefined;

export function valueTest(asked: {
  readonly operator: Operator;
  readonly key: string;
  readonly values: readonly string[];
}): ValueTest {
  const { operator, key, values } = asked;
  const test = (prepare: Prepare): ValueTest["value"] => {
    const all = values.map((value) => prepared(value, prepare));
    return (actual, context) => ofValues(operator, all, actual, context);
  };
  return {
    value: test(operator.prepare),
    within:
      operator.prepareWithin === undefined
        ? (block) => unknown(say("which address in {{block}} `{{key}}` is", { block, key }))
        : test(operator.prepareWithin),
  };
}

function ofValues(
  { negated }: Operator,
  all: readonly Prepared[],
  actual: string,
  context: Context,
): Truth {
  let met: Truth = false;
  for (const one of all) {
    const truth = one(actual, context);
    // AWS: nothing is equal to, or like, a variable without a value; operators that ask for the contrary hold.
    if (truth !== undefined) met = either(met, truth);
    if (met === true && !negated) return true;
  }
  return negated ? not(met) : met;
}

function prepared(value: string, prepare: Prepare): Prepared {
  if (!hasVariables(value)) return compareWith(value, prepare);
  return (actual, context) => {
    const resolved = resolveVariables(value, context);
    switch (resolved.is) {
      case "absent":
        return undefined;
      case "unknown":
        return resolved.unknown;
      case "text":
        return compareWith(resolved.text, prepare)(actual);
    }
  };
}

function compareWith(expected: string, prepare: Prepare): Comparison {
  return (
    prepare(expected) ??
    (() => unknown(say("how AWS compares with `{{value}}`", { value: plainText(expected) })))
  );
}
