import {
  partitionOf,
  type Cloud,
  type Kind,
  type Plan,
  type Resource,
  type ResourceOf,
  type StatedFacts,
} from "@cloister/model";
import { byAccountId } from "./by-account-id.ts";
import { addTo } from "./grouped.ts";

/** A resource with its place. */
export interface Placed<R extends Resource = Resource> {
  /** What ids of its account begin with: the topology's name of it, or its 12 digits in a cloud that was read back. */
  readonly accountName: string;
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
  /** `aws`, `aws-cn`, … */
  readonly partition: string;
  readonly resource: R;
}

/** Every resource of every account that a question may need, planned or existing. */
export interface World {
  readonly byId: ReadonlyMap<string, Placed>;
  /** In the order of the plan. */
  readonly byKind: ReadonlyMap<Kind, readonly Placed[]>;
  /** What the topology states of AWS itself. */
  readonly facts?: StatedFacts;
}

/** The world of a plan. */
export function worldOfPlan(plan: Plan): World {
  const planned = plan.units.flatMap(({ account, region, partition, stacks }) =>
    stacks.flatMap(({ resources }) =>
      resources.map((resource): Placed => ({
        accountName: account.name,
        account: account.id,
        region,
        partition,
        resource,
      })),
    ),
  );
  const existing = plan.existing.map(({ account, region, resource }): Placed => ({
    accountName: account.name,
    account: account.id,
    region,
    partition: partitionOf(region),
    resource,
  }));
  return worldOf([...existing, ...planned], plan.facts);
}

/**
 * The world of what a program makes, and of what exists beside it by the plan that it was written from. Ids are
 * those of `byAccountId(plan)`.
 */
export function worldOfCloud({ resources }: Cloud, plan: Plan): World {
  const made = resources.map(({ account, region, resource }): Placed => ({
    accountName: account,
    account,
    region,
    partition: partitionOf(region),
    resource,
  }));
  const existing = byAccountId(plan).existing.map(({ account, region, resource }): Placed => ({
    accountName: account.id,
    account: account.id,
    region,
    partition: partitionOf(region),
    resource,
  }));
  return worldOf([...existing, ...made], plan.facts);
}

export function worldOf(all: readonly Placed[], facts?: StatedFacts): World {
  const byKind = new Map<Kind, [Placed, ...Placed[]]>();
  for (const placed of all) addTo(byKind, placed.resource.kind, placed);
  return {
    byId: new Map(all.map((placed) => [placed.resource.id, placed])),
    byKind,
    ...(facts === undefined ? {} : { facts }),
  };
}

/** The resources of a kind, in the order of the plan. */
export function allOfKind<K extends Kind>(world: World, kind: K): readonly Placed<ResourceOf<K>>[] {
  const all = world.byKind.get(kind) ?? [];
  if (!areOfKind(all, kind)) throw new Error(`bug: not every ${kind} is one.`);
  return all;
}

/** The resource of that id and kind. */
export function find<K extends Kind>(
  world: World,
  kind: K,
  id: string,
): Placed<ResourceOf<K>> | undefined {
  const placed = world.byId.get(id);
  return placed !== undefined && isOfKind(placed, kind) ? placed : undefined;
}

function isOfKind<K extends Kind>(placed: Placed, kind: K): placed is Placed<ResourceOf<K>> {
  return placed.resource.kind === kind;
}

/** Lists are by kind, so that the first tells. */
function areOfKind<K extends Kind>(
  all: readonly Placed[],
  kind: K,
): all is readonly Placed<ResourceOf<K>>[] {
  const [first] = all;
  return first === undefined || isOfKind(first, kind);
}
