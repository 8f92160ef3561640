import type { Plan, Resource } from "@cloister/model";
import { worldOfPlan, type World } from "@cloister/proof";
import type { Side } from "./side.ts";

/** A resource that the topology makes, and where. */
export interface Made {
  readonly resource: Resource;
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
  /** The name of its stack, which is the same in each account. */
  readonly stack: string;
}

/** A side with what is asked of it again and again. */
export interface Prepared extends Side {
  readonly world: World;
  /** What it makes, by id, in the order of deployment. */
  readonly made: ReadonlyMap<string, Made>;
}

export function prepared(side: Side): Prepared {
  return { ...side, world: worldOfPlan(side.plan), made: madeIn(side.plan) };
}

function madeIn(plan: Plan): ReadonlyMap<string, Made> {
  const made = new Map<string, Made>();
  for (const { account, region, stacks } of plan.units) {
    for (const { name, resources } of stacks) {
      for (const resource of resources) {
        made.set(resource.id, { resource, account: account.id, region, stack: name });
      }
    }
  }
  return made;
}
