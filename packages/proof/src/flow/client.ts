import type { Flow, SecurityGroupRef } from "@cloister/model";
import type { Client } from "../network/way.ts";
import type { Studio } from "../permission/kinds.ts";
import { allOfKind, type Placed, type World } from "../world.ts";

/** Where the flow's client runs; undefined: outside every VPC. */
export function clientOf(world: World, flow: Flow): Client | undefined {
  if (flow.at === undefined) return undefined;
  return { subnet: flow.at.id, securityGroups: flow.securityGroups ?? groupsAt(world, flow) };
}

/**
 * The security groups that a Studio domain gives its apps in the flow's subnet: of the domain that runs as the
 * flow's principal, if there is one. Undefined where several domains differ, or none is there.
 */
function groupsAt(world: World, { at, who }: Flow): readonly SecurityGroupRef[] | undefined {
  const studios = allOfKind(world, "studio").filter(({ resource }) =>
    resource.subnets.some(({ id }) => id === at?.id),
  );
  const profiles = allOfKind(world, "user-profile").filter(
    ({ resource }) => resource.executionRole?.id === who.id,
  );
  const own = [
    ...studios
      .filter(({ resource }) => resource.executionRole.id === who.id)
      .map(({ resource }) => resource.securityGroups),
    ...profiles.flatMap(({ resource }) =>
      studios
        .filter((studio) => studio.resource.id === resource.studio.id)
        .map((studio) => [...studio.resource.securityGroups, ...resource.securityGroups]),
    ),
  ];
  const candidates = own.length > 0 ? own : studios.map(({ resource }) => resource.securityGroups);
  const distinct = new Map(candidates.map((groups) => [idsOf(groups), groups]));
  const [only, another] = [...distinct.values()];
  return another === undefined ? only : undefined;
}

/** The Studio domains in a subnet whose apps run as a user or role. */
export function studiosOf(
  world: World,
  who: Flow["who"],
  at: NonNullable<Flow["at"]>,
): readonly Placed<Studio>[] {
  const byProfile = new Set(
    allOfKind(world, "user-profile")
      .filter(({ resource }) => resource.executionRole?.id === who.id)
      .map(({ resource }) => resource.studio.id),
  );
  return allOfKind(world, "studio").filter(
    ({ resource }) =>
      resource.subnets.some(({ id }) => id === at.id) &&
      (resource.executionRole.id === who.id || byProfile.has(resource.id)),
  );
}

function idsOf(groups: readonly SecurityGroupRef[]): string {
  return groups
    .map(({ id }) => id)
    .toSorted()
    .join(" ");
}
