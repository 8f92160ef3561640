import { say } from "@cloister/texts";
import type { StatementInput } from "../../topology/policy.ts";
import type { Conditions, PolicyValue } from "../policy-document.ts";
import { arnOfEntry, regionOf } from "./arns.ts";
import { usableGroup } from "./default-group.ts";
import { scalarsOf } from "./one-or-many.ts";
import type { PolicyContext } from "./policy.ts";
import { lookUp, type Scope } from "./sink.ts";

type ValueContext = Pick<PolicyContext, "at" | "region">;
type ValueInput = NonNullable<Exclude<StatementInput["resources"], unknown[]>>;

/** The values of `resources` or `notResources`, with their references replaced. */
export function valuesOf(
  scope: Scope,
  input: StatementInput["resources"],
  context: ValueContext,
  key: string,
): readonly PolicyValue[] | "unresolved" | undefined {
  if (input === undefined) return undefined;
  return all(
    scalarsOf<ValueInput>(input, [...context.at, key]).map(({ value, place }) =>
      resolveValue(scope, value, { ...context, at: place }),
    ),
  );
}

function all<T>(values: readonly (T | undefined)[]): readonly T[] | "unresolved" {
  const there = values.flatMap((value) => (value === undefined ? [] : [value]));
  return there.length === values.length ? there : "unresolved";
}

function resolveValue(
  scope: Scope,
  value: ValueInput,
  { at, region }: ValueContext,
): PolicyValue | undefined {
  if (typeof value === "string") return value;
  const entry = lookUp(
    scope,
    [
      "key",
      "vpc",
      "endpoint",
      "subnet",
      "security-group",
      "bucket",
      "role",
      "user",
      "policy",
      "workgroup",
      "database",
      "table",
    ],
    value.ref,
    { at: [...at, "ref"] },
  );
  if (entry === undefined) return undefined;
  const arn = arnOfEntry(scope.topology, entry);
  if (arn !== undefined) return arn;
  if (entry.account !== scope.accountName || regionOf(scope.topology, entry) !== region) {
    scope.sink.report({
      code: "policy/foreign-generated-id",
      severity: "error",
      message: say(
        "AWS makes the id of `{{ref}}` when it is created, in another account or Region; a program cannot pass it on.",
        { ref: value.ref },
      ),
      at: [...at, "ref"],
      related: [{ at: entry.at, message: say("What is referred to.") }],
      help: say("Write the id as text, once it is known."),
    });
    return undefined;
  }
  if (
    entry.word === "security-group" &&
    usableGroup(scope, entry, { at: [...at, "ref"] }) === undefined
  )
    return undefined;
  return { ref: entry.ref, attribute: entry.word === "key" ? "arn" : "id" };
}

/** Conditions with their references replaced. */
export function conditionsOf(
  scope: Scope,
  input: StatementInput,
  context: ValueContext,
): Conditions | "unresolved" | undefined {
  if (input.conditions === undefined) return undefined;
  const conditions: Record<string, Record<string, readonly PolicyValue[]>> = {};
  for (const [operator, keys] of Object.entries(input.conditions)) {
    const resolvedKeys: Record<string, readonly PolicyValue[]> = {};
    for (const [key, value] of Object.entries(keys)) {
      const list = Array.isArray(value) ? value : [value];
      const resolved = all(
        list.map((one, index) =>
          typeof one === "boolean" || typeof one === "number"
            ? String(one)
            : resolveValue(scope, one, {
                ...context,
                at: [
                  ...context.at,
                  "conditions",
                  operator,
                  key,
                  ...(Array.isArray(value) ? [index] : []),
                ],
              }),
        ),
      );
      if (resolved === "unresolved") return "unresolved";
      resolvedKeys[key] = resolved;
    }
    conditions[operator] = resolvedKeys;
  }
  return conditions;
}
