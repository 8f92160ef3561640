import type { ExistingResource, OutsideStack, Plan, Stack, Unit } from "./plan.ts";
import { refsOf } from "./refs.ts";
import type { Resource } from "./resource.ts";

/**
 * What one account's own administrator deploys: the units of that account, which wait only for each
 * other. What they wait for elsewhere is in `outside`. An account that makes nothing has no units.
 */
export function onlyAccount(plan: Plan, name: string): Plan {
  const own = plan.units.filter(({ account }) => account.name === name);
  const ids = new Set(own.flatMap(({ stacks }) => stacks.map(({ id }) => id)));
  return {
    ...plan,
    units: own.map((unit): Unit => ({
      ...unit,
      stacks: unit.stacks.map((stack): Stack => ({
        ...stack,
        dependsOn: stack.dependsOn.filter((id) => ids.has(id)),
      })),
    })),
    deployOrder: plan.deployOrder.filter((id) => ids.has(id)),
    existing: existingFor(name, plan, own),
    outside: outsideOf(plan, own, ids),
  };
}

/** What exists already for the account: its own, and what it refers to of others, whoever makes that. */
function existingFor(name: string, plan: Plan, own: readonly Unit[]): readonly ExistingResource[] {
  const others = new Map<string, ExistingResource>();
  const kept = new Map<string, ExistingResource>();
  for (const { account, region, stacks } of plan.units) {
    if (account.name === name) continue;
    for (const resource of stacks.flatMap(({ resources }) => resources)) {
      others.set(resource.id, { account, region, resource });
    }
  }
  for (const one of plan.existing) {
    (one.account.name === name ? kept : others).set(one.resource.id, one);
  }
  const reached: Resource[] = own.flatMap(({ stacks }) =>
    stacks.flatMap(({ resources }) => resources),
  );
  reached.push(...[...kept.values()].map(({ resource }) => resource));
  for (const resource of reached) {
    for (const { id } of refsOf(resource)) {
      const other = others.get(id);
      if (other === undefined || kept.has(id)) continue;
      kept.set(id, other);
      reached.push(other.resource);
    }
  }
  return [...kept.values()];
}

function outsideOf(
  plan: Plan,
  own: readonly Unit[],
  ids: ReadonlySet<string>,
): readonly OutsideStack[] {
  const waiting = new Map<string, string[]>();
  for (const { id, dependsOn } of own.flatMap(({ stacks }) => stacks)) {
    for (const needed of dependsOn) {
      if (!ids.has(needed)) waiting.set(needed, [...(waiting.get(needed) ?? []), id]);
    }
  }
  return plan.units.flatMap(({ account, stacks }) =>
    stacks.flatMap(({ id }) => {
      const requiredBy = waiting.get(id);
      return requiredBy === undefined ? [] : [{ stack: id, account, requiredBy }];
    }),
  );
}
