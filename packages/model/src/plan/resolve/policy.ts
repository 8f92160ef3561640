import { say } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { StatementInput } from "../../topology/policy.ts";
import type { PolicyDocument, PolicyValue, Statement } from "../policy-document.ts";
import { many } from "./one-or-many.ts";
import { conditionsOf, valuesOf } from "./policy-values.ts";
import { resolvePrincipals } from "./principals.ts";
import type { Scope } from "./sink.ts";
import { isWellFormed } from "./statement-form.ts";

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
  reportSidsTwice(scope, statements, context.at);
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

/** The statements stay: to leave out one, which may deny, would be worse than what AWS refuses. */
function reportSidsTwice(scope: Scope, statements: readonly StatementInput[], at: Path): void {
  const first = new Map<string, number>();
  for (const [index, { sid = "" }] of statements.entries()) {
    const earlier = first.get(sid);
    if (earlier === undefined) {
      if (sid !== "") first.set(sid, index);
      continue;
    }
    scope.sink.report({
      code: "policy/sid-twice",
      severity: "error",
      message: say("Two statements of one policy have the id `{{sid}}`.", { sid }),
      at: [...at, index, "sid"],
      related: [{ at: [...at, earlier, "sid"], message: say("The first.") }],
      help: say("Give each an id of its own, or leave `sid` out."),
    });
  }
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
  if (
    resources === "unresolved" ||
    notResources === "unresolved" ||
    principals === "unresolved" ||
    notPrincipals === "unresolved" ||
    conditions === "unresolved"
  ) {
    return undefined;
  }
  const actions = many(input.actions);
  const notActions = many(input.notActions);
  const named = notResources === undefined ? resources : undefined;
  const own = context.kind === "trust" || notResources !== undefined ? undefined : context.own;
  const about = named ?? own;
  return {
    ...(input.sid === undefined || input.sid === "" ? {} : { sid: input.sid }),
    effect: input.effect,
    ...(principals === undefined ? {} : { principals }),
    ...(notPrincipals === undefined ? {} : { notPrincipals }),
    ...(actions === undefined ? {} : { actions }),
    ...(notActions === undefined ? {} : { notActions }),
    ...(about === undefined ? {} : { resources: about }),
    ...(notResources === undefined ? {} : { notResources }),
    ...(conditions === undefined ? {} : { conditions }),
  };
}
