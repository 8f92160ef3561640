import { say } from "@cloister/texts";
import { booleanOf } from "./operators/bool.ts";
import { operators } from "./operators/operators.ts";
import type { KeyValue, Request } from "./request.ts";
import { agreed, both, either, unknown, whichOf, type Truth } from "./truth.ts";
import { valueTest } from "./value-test.ts";

type Context = Request["context"];

/** One operator and key of a statement's conditions, prepared once. */
export interface Condition {
  /** As the policy writes it. */
  readonly operator: string;
  readonly key: string;
  readonly holds: (context: Context) => Truth;
}

export interface WrittenCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** The set operator, the operator, and whether the condition holds where the key is absent. */
const operatorName = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

export function condition(written: WrittenCondition): Condition {
  const { operator, key } = written;
  return { operator, key, holds: holdsOf(written) };
}

function holdsOf({ operator, key, values }: WrittenCondition): Condition["holds"] {
  const [, set, name = "", ifExists] = operatorName.exec(operator) ?? [];
  const contextKey = key.toLowerCase();
  if (operator === "Null") return (context) => isNull(values, context(contextKey));
  const known = operators.get(name);
  if (known === undefined) {
    return () => unknown(say("what the condition operator `{{operator}}` means", { operator }));
  }
  const withoutKey = holdsWithoutKey({
    set,
    ifExists: ifExists !== undefined,
    negated: known.negated,
    operator,
  });
  const test = valueTest({ operator: known, key, values });
  const testPresent = (actual: readonly string[], context: Context): Truth =>
    isNothing(set, actual)
      ? withoutKey
      : ofSet({ set, key, truths: actual.map((one) => test.value(one, context)) });
  return (context) => {
    const value = context(contextKey);
    switch (value.is) {
      case "absent":
        return withoutKey;
      case "unknown":
        return unknown(value.missing);
      case "within":
        return test.within(value.cidr, context);
      case "present":
        return testPresent(value.values, context);
      case "either":
        return agreed(
          value.values.map((one) => testPresent([one], context)),
          whichOf(key, value.values),
        );
    }
  };
}

/** AWS: a key that is absent meets no value; `ForAllValues` holds of no values, and `ForAnyValue` does not. */
function holdsWithoutKey(asked: {
  readonly set: string | undefined;
  readonly ifExists: boolean;
  readonly negated: boolean;
  /** As the policy writes it. */
  readonly operator: string;
}): Truth {
  const { set, ifExists, negated, operator } = asked;
  if (set === "ForAllValues") return true;
  if (set === undefined) return ifExists || negated;
  // AWS has `IfExists` hold without the key and `ForAnyValue` not, and does not say which of them prevails.
  return (
    ifExists && unknown(say("whether `{{operator}}` holds where its key is absent", { operator }))
  );
}

/** AWS takes an empty text for no value where it compares sets. */
function isNothing(set: string | undefined, values: readonly string[]): boolean {
  return set === undefined ? values.length === 0 : values.every((value) => value === "");
}

function ofSet(of: {
  readonly set: string | undefined;
  readonly key: string;
  readonly truths: readonly Truth[];
}): Truth {
  const { set, key, truths } = of;
  const [only, ...more] = truths;
  if (set === "ForAllValues") return truths.reduce(both, true);
  if (set === "ForAnyValue") return truths.reduce(either, false);
  // AWS asks for a set operator here, and does not say what happens without one.
  return only === undefined || more.length > 0
    ? unknown(say("how AWS compares several values of `{{key}}` without a set operator", { key }))
    : only;
}

/** `Null` asks with `true` that the key is absent, with `false` that it is there. */
function isNull(values: readonly string[], value: KeyValue): Truth {
  if (value.is === "unknown") return unknown(value.missing);
  const absent = value.is === "absent" || (value.is === "present" && value.values.length === 0);
  return values
    .map((text): Truth => {
      const asked = booleanOf(text);
      return asked === undefined
        ? unknown(say("what `Null` asks with `{{value}}`", { value: text }))
        : asked === absent;
    })
    .reduce(either, false);
}
