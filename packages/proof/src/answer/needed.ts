import type { Plan, Ref } from "@cloister/model";
import { prove } from "../flow/prove.ts";
import { anyRest } from "../flow/s3-calls.ts";
import type { Call } from "../permission/call.ts";
import { globCovers } from "../policy/globs.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import type { World } from "../world.ts";
import { flowsOf } from "./goals.ts";

/** The calls that the declared flows of a user or role make, whether or not they are allowed. */
export function neededCalls(
  world: World,
  plan: Plan,
  principal: Ref<"user"> | Ref<"role">,
): readonly Call[] {
  return flowsOf(world, plan)
    .filter(({ who }) => who.id === principal.id)
    .flatMap((flow) => prove(world, flow).judged)
    .flatMap(({ question }) => question.calls)
    .filter(({ needsNoPermission }) => needsNoPermission !== true);
}

/** The least policy that allows the calls: each action on what it is needed for, lists only of what is read. */
export function leastPolicy(calls: readonly Call[]): readonly PolicyStatement[] {
  const byScope = new Map<string, { readonly scope: Scope; readonly actions: Set<string> }>();
  for (const call of calls) {
    const scope = scopeOf(call);
    const key = JSON.stringify(scope);
    const known = byScope.get(key);
    if (known === undefined) byScope.set(key, { scope, actions: new Set([call.action]) });
    else known.actions.add(call.action);
  }
  const byActions = new Map<string, { readonly actions: string[]; readonly scopes: Scope[] }>();
  for (const { scope, actions } of byScope.values()) {
    const sorted = [...actions].toSorted();
    const key = JSON.stringify([sorted, scope.prefix]);
    const known = byActions.get(key);
    if (known === undefined) byActions.set(key, { actions: sorted, scopes: [scope] });
    else known.scopes.push(scope);
  }
  return [...byActions.values()].map(({ actions, scopes }): PolicyStatement => {
    const prefix = scopes[0]?.prefix;
    return {
      effect: "Allow",
      actions,
      resources: widest(scopes.map(({ resource }) => resource)),
      ...(prefix === undefined || prefix === ""
        ? {}
        : { conditions: { StringLike: { "s3:prefix": [`${prefix}*`] } } }),
    };
  });
}

/** Patterns that another one covers say nothing more. */
function widest(resources: readonly string[]): readonly string[] {
  const distinct = [...new Set(resources)];
  return distinct
    .filter((one) => !distinct.some((other) => other !== one && globCovers(other, one)))
    .toSorted();
}

interface Scope {
  readonly resource: string;
  /** Of a list. */
  readonly prefix?: string;
}

function scopeOf({ resource, scope, keys }: Call): Scope {
  const prefix = keys.get("s3:prefix");
  return {
    resource: (scope ?? resource).replaceAll(anyRest, "*"),
    ...(prefix?.is === "present" ? { prefix: prefix.values[0] ?? "" } : {}),
  };
}
