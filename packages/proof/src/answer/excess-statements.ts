import { say } from "@cloister/texts";
import { notableActions } from "../facts/notable-actions.ts";
import type { Principal } from "../permission/caller.ts";
import { holdingsOf } from "../permission/holdings.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import type { World } from "../world.ts";
import type { Excess, ExcessStatement } from "./excess.ts";
import { subjectsFor } from "./excess-reach.ts";
import { coverOf } from "./excess-scopes.ts";
import type { NeededCall } from "./needed.ts";

/** What the Allow statements of a principal's policies say beyond the calls that it needs. */
export function statementsBeyond(
  world: World,
  { placed: { resource } }: Principal,
  needed: readonly NeededCall[],
): Pick<Excess, "onEverything" | "besides"> {
  const isNeeded = neededIn(needed);
  const isTold = (action: string, pattern: string): boolean =>
    notable.has(action.toLowerCase()) && subjectsFor(world, pattern).length > 0;
  const { identity } = holdingsOf(world, { kind: resource.kind, id: resource.id });
  const onEverything: ExcessStatement[] = [];
  const besides: ExcessStatement[] = [];
  for (const policy of identity) {
    for (const [index, statement] of policy.statements.entries()) {
      if (statement.effect !== "Allow") continue;
      const isOnAll = isOnEverything(statement);
      const resources = isOnAll ? ["*"] : (statement.resources ?? []);
      const says = (action: string): boolean =>
        resources.some((one) => !isNeeded(action, one) && (isOnAll || !isTold(action, one)));
      const { actions, notActions = [], conditions } = statement;
      const listed =
        actions?.filter(says) ??
        notActions.map((action) => say("everything but {{action}}", { action }));
      if (listed.length === 0) continue;
      (isOnAll ? onEverything : besides).push({
        policy: policy.name,
        statement: index + 1,
        actions: listed,
        conditional: conditions !== undefined,
      });
    }
  }
  return { onEverything, besides };
}

/** The actions that are asked about, in lower case. */
const notable: ReadonlySet<string> = new Set(
  Object.values(notableActions).flatMap((actions) => actions.map((action) => action.toLowerCase())),
);

/** Whether an action, in any case, is needed on all that a pattern stands for. */
function neededIn(needed: readonly NeededCall[]): (action: string, pattern: string) => boolean {
  const { hasPattern } = coverOf(
    needed.map(({ call }) => ({ call: { ...call, action: call.action.toLowerCase() } })),
  );
  return (action, pattern) => hasPattern(action.toLowerCase(), pattern);
}

function isOnEverything({ resources = [], notResources }: PolicyStatement): boolean {
  return (
    notResources !== undefined ||
    resources.some((one) => /^(?:\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:\*)$/.test(one))
  );
}
