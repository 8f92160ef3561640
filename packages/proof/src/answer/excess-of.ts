import type { Plan } from "@cloister/model";
import { principalOf, type Principal } from "../permission/caller.ts";
import { holdingsOf } from "../permission/holdings.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import { allOfKind, worldOfPlan, type World } from "../world.ts";
import type { Excess, ExcessStatement } from "./excess.ts";
import { usesBeyond } from "./excess-uses.ts";
import { leastEntry } from "./least-entry.ts";
import { leastPolicy } from "./least-policy.ts";
import { unservedBy } from "./least-served.ts";
import { needsOf, type NeededCall, type Needs } from "./needed.ts";
import { referenceText } from "./reference-text.ts";

/** What each user and role may do beyond the flows that the topology declares. */
export function excessOf(plan: Plan): readonly Excess[] {
  const world = worldOfPlan(plan);
  const needs = needsOf(world, plan);
  return [...allOfKind(world, "user"), ...allOfKind(world, "role")].map(({ resource }) => {
    const principal = principalOf(world, { kind: resource.kind, id: resource.id });
    const { calls, proofs } = needs.get(resource.id) ?? noNeeds;
    const least = leastPolicy(calls);
    return {
      principal: resource.id,
      name: referenceText(world, resource.id),
      onResources: usesBeyond(world, principal, calls),
      onEverything: statementsBeyond(world, principal, calls),
      least,
      ...(least.length === 0 ? {} : { entry: leastEntry(world, principal, least) }),
      unserved: unservedBy(world, { principal, proofs, least }),
    };
  });
}

const noNeeds: Needs = { calls: [], proofs: [] };

/** Statements that allow something on every resource, without what the flows need on every resource. */
function statementsBeyond(
  world: World,
  { placed: { resource } }: Principal,
  needed: readonly NeededCall[],
): readonly ExcessStatement[] {
  const onAll = new Set(
    needed.flatMap(({ call }) => (call.resource === "*" ? [call.action.toLowerCase()] : [])),
  );
  const { identity } = holdingsOf(world, { kind: resource.kind, id: resource.id });
  return identity.flatMap((policy) =>
    policy.statements.flatMap((statement, index): readonly ExcessStatement[] => {
      if (statement.effect !== "Allow" || !isOnEverything(statement)) return [];
      const { actions, notActions = [], conditions } = statement;
      const listed =
        actions?.filter((action) => !onAll.has(action.toLowerCase())) ??
        notActions.map((action) => `everything but ${action}`);
      const said = { policy: policy.name, statement: index + 1, actions: listed };
      return listed.length === 0 ? [] : [{ ...said, conditional: conditions !== undefined }];
    }),
  );
}

function isOnEverything({ resources = [], notResources }: PolicyStatement): boolean {
  return (
    notResources !== undefined ||
    resources.some((one) => /^(?:\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:\*)$/.test(one))
  );
}
