import type { Path } from "../../diagnostics/diagnostic.ts";
import type { StatementInput } from "../../topology/policy.ts";
import type {
  Conditions,
  PolicyDocument,
  PolicyValue,
  Principals,
  Statement,
} from "../policy-document.ts";
import { arnOfEntry, regionOf } from "./arns.ts";
import { lookUp, type Scope } from "./sink.ts";

export interface PolicyContext {
  readonly at: Path;
  /** Policies of resources name principals; those of identities do not. */
  readonly kind: "identity" | "resource" | "trust";
  readonly region: string;
  /** The resources of a statement that names none. */
  readonly own: readonly PolicyValue[];
}

/** Raw statements with their references replaced. What cannot be resolved is reported and left out. */
export function resolvePolicy(
  scope: Scope,
  statements: readonly StatementInput[],
  context: PolicyContext,
): PolicyDocument {
  return {
    statements: statements.flatMap((statement, index) => {
      const resolved = resolveStatement(scope, statement, {
        ...context,
        at: [...context.at, index],
      });
      return resolved === undefined ? [] : [resolved];
    }),
  };
}

function resolveStatement(
  scope: Scope,
  input: StatementInput,
  context: PolicyContext,
): Statement | undefined {
  if (!isWellFormed(scope, input, context)) return undefined;
  const resources = valuesOf(scope, input.resources, context, "resources");
  const notResources = valuesOf(scope, input.notResources, context, "notResources");
  const principals = resolvePrincipals(scope, input.principals, [...context.at, "principals"]);
  const notPrincipals = resolvePrincipals(scope, input.notPrincipals, [
    ...context.at,
    "notPrincipals",
  ]);
  const conditions = conditionsOf(scope, input, context);
  if ([resources, notResources, principals, notPrincipals, conditions].includes("unresolved"))
    return undefined;
  const own =
    context.kind === "trust" || resources !== undefined || notResources !== undefined
      ? undefined
      : context.own;
  return {
    ...(input.sid === undefined ? {} : { sid: input.sid }),
    effect: input.effect,
    ...present("principals", principals),
    ...present("notPrincipals", notPrincipals),
    ...present("actions", many(input.actions)),
    ...present("notActions", many(input.notActions)),
    ...present("resources", resources ?? own),
    ...present("notResources", notResources),
    ...present("conditions", conditions),
  };
}

function present<K extends string, V>(
  key: K,
  value: V | "unresolved" | undefined,
): { readonly [P in K]?: V } {
  // `unresolved` was ruled out before; the type system cannot see that.
  return value === undefined || value === "unresolved"
    ? {}
    : ({ [key]: value } as { readonly [P in K]?: V });
}

function isWellFormed(scope: Scope, input: StatementInput, { at, kind }: PolicyContext): boolean {
  const wrong = (message: string, help: string): boolean => {
    scope.sink.report({ code: "policy/malformed-statement", severity: "error", message, at, help });
    return false;
  };
  if ((input.actions === undefined) === (input.notActions === undefined)) {
    return wrong(
      "A statement has either `actions` or `notActions`.",
      "Write exactly one of the two.",
    );
  }
  if (input.resources !== undefined && input.notResources !== undefined) {
    return wrong("A statement has either `resources` or `notResources`.", "Write one of the two.");
  }
  const named = Number(input.principals !== undefined) + Number(input.notPrincipals !== undefined);
  if (kind === "identity" && named > 0) {
    return wrong(
      "A policy of a user or role names no principals: it speaks of whoever it is attached to.",
      "Remove the principals.",
    );
  }
  if (kind !== "identity" && named !== 1) {
    return wrong(
      "A statement of a resource's policy has either `principals` or `notPrincipals`.",
      'Write exactly one of the two; `"*"` is everyone.',
    );
  }
  if (kind === "identity" && input.resources === undefined && input.notResources === undefined) {
    return wrong(
      "A statement of an identity policy says which `resources` it is about.",
      "Add `resources:`.",
    );
  }
  if (kind === "trust" && input.notPrincipals !== undefined) {
    return wrong(
      "A trust policy says who may assume the role; IAM takes no `notPrincipals` there.",
      "Name the principals, and deny by conditions.",
    );
  }
  if (kind === "trust" && (input.resources !== undefined || input.notResources !== undefined)) {
    return wrong(
      "A trust policy has no resources: it speaks of its own role.",
      "Remove the resources.",
    );
  }
  return true;
}

function many<T>(value: T | readonly T[] | undefined): readonly T[] | undefined {
  if (value === undefined) return undefined;
  return isList(value) ? value : [value];
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

type ValueInput = NonNullable<Exclude<StatementInput["resources"], unknown[]>>;

function valuesOf(
  scope: Scope,
  input: StatementInput["resources"],
  context: PolicyContext,
  key: string,
): readonly PolicyValue[] | "unresolved" | undefined {
  const values = many<ValueInput>(input);
  if (values === undefined) return undefined;
  const resolved = values.map((value, index) =>
    resolveValue(scope, value, {
      ...context,
      at: Array.isArray(input) ? [...context.at, key, index] : [...context.at, key],
    }),
  );
  return all(resolved);
}

function all<T>(values: readonly (T | undefined)[]): readonly T[] | "unresolved" {
  const there = values.flatMap((value) => (value === undefined ? [] : [value]));
  return there.length === values.length ? there : "unresolved";
}

function resolveValue(
  scope: Scope,
  value: ValueInput,
  { at, region }: PolicyContext,
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
      message: `AWS makes the id of \`${value.ref}\` when it is created, in another account or Region; a program cannot pass it on.`,
      at: [...at, "ref"],
      related: [{ at: entry.at, message: "What is referred to." }],
      help: "Write the id as text, once it is known.",
    });
    return undefined;
  }
  return { ref: entry.ref, attribute: entry.word === "key" ? "arn" : "id" };
}

function conditionsOf(
  scope: Scope,
  input: StatementInput,
  context: PolicyContext,
): Conditions | "unresolved" | undefined {
  if (input.conditions === undefined) return undefined;
  const conditions: Record<string, Record<string, readonly PolicyValue[]>> = {};
  for (const [operator, keys] of Object.entries(input.conditions)) {
    const resolvedKeys: Record<string, readonly PolicyValue[]> = {};
    for (const [key, value] of Object.entries(keys)) {
      const list = Array.isArray(value) ? value : [value];
      const resolved = all(
        list.map((one) =>
          typeof one === "boolean" || typeof one === "number"
            ? String(one)
            : resolveValue(scope, one, {
                ...context,
                at: [...context.at, "conditions", operator, key],
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

/** Principals as IAM groups them. Accounts, users and roles become ARNs. */
export function resolvePrincipals(
  scope: Scope,
  input: string | readonly string[] | undefined,
  at: Path,
): Principals | "unresolved" | undefined {
  const texts = many<string>(input);
  if (texts === undefined) return undefined;
  const aws: string[] = [];
  const service: string[] = [];
  for (const [index, text] of texts.entries()) {
    if (/^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(text)) {
      service.push(text);
      continue;
    }
    const arn = principalArn(scope, text, Array.isArray(input) ? [...at, index] : at);
    if (arn === undefined) return "unresolved";
    aws.push(arn);
  }
  return { ...(aws.length > 0 ? { aws } : {}), ...(service.length > 0 ? { service } : {}) };
}

/** The ARN that a principal stands for: `*`, an ARN, 12 digits, `account/NAME`, a user or a role. */
export function principalArn(scope: Scope, text: string, at: Path): string | undefined {
  if (text === "*" || text.startsWith("arn:")) return text;
  if (/^\d{12}$/.test(text)) return `arn:${scope.partition}:iam::${text}:root`;
  if (text.startsWith("account/")) {
    const account = scope.topology.accounts[text.slice("account/".length)];
    if (account !== undefined) return `arn:${scope.partition}:iam::${account.id}:root`;
  }
  const entry = lookUp(scope, ["role", "user"], text, { at });
  return entry === undefined ? undefined : arnOfEntry(scope.topology, entry);
}
