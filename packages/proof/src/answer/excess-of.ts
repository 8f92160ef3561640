import type { Plan } from "@cloister/model";
import { principalOf } from "../permission/caller.ts";
import { allOfKind, worldOfPlan } from "../world.ts";
import type { Excess } from "./excess.ts";
import { statementsBeyond } from "./excess-statements.ts";
import { usesBeyond } from "./excess-uses.ts";
import { leastEntry } from "./least-entry.ts";
import { leastPolicy } from "./least-policy.ts";
import { unservedBy } from "./least-served.ts";
import { needsOf, type Needs } from "./needed.ts";
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
      ...statementsBeyond(world, principal, calls),
      least,
      ...(least.length === 0 ? {} : { entry: leastEntry(world, principal, least) }),
      unserved: unservedBy(world, { principal, proofs, least }),
    };
  });
}

const noNeeds: Needs = { calls: [], proofs: [] };
