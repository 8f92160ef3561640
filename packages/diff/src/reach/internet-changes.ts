import { allOfKind, waysOut, type WaysOut, type World } from "@cloister/proof";
import type { WayChange } from "../difference.ts";

/**
 * The ways to the internet that open or close, by subnet: those of the newer side first, then of what is gone. What
 * only has another name now is the same: `renames` leads from the new ids to the old ones.
 */
export function internetChanges(
  before: World,
  after: World,
  renames: ReadonlyMap<string, string>,
): readonly WayChange[] {
  const oldName = (id: string): string => renames.get(id) ?? id;
  const renamed = new Set(renames.values());
  const subnets = new Set([
    ...allOfKind(after, "subnet").map(({ resource }) => resource.id),
    ...allOfKind(before, "subnet")
      .map(({ resource }) => resource.id)
      .filter((id) => !renamed.has(id)),
  ]);
  return [...subnets].flatMap((subnet) => {
    const [old, now] = [waysOf(before, oldName(subnet)), waysOf(after, subnet)];
    const oldKeys = new Set(keysOf(old, (id) => id));
    const nowKeys = new Set(keysOf(now, oldName));
    const both = {
      subnet,
      ...(old === undefined ? {} : { closedBefore: old.closed }),
      ...(now === undefined ? {} : { closedAfter: now.closed }),
    };
    return [
      ...(now?.ways ?? [])
        .filter((way) => !oldKeys.has(keyOf(way, oldName)))
        .map((way): WayChange => ({ change: "opened", ...both, ...said(way) })),
      ...(old?.ways ?? [])
        .filter((way) => !nowKeys.has(keyOf(way, (id) => id)))
        .map((way): WayChange => ({ change: "closed", ...both, ...said(way) })),
    ];
  });
}

type Way = WaysOut["ways"][number];

function waysOf(world: World, subnet: string): WaysOut | undefined {
  return world.byId.has(subnet) ? waysOut(world, subnet) : undefined;
}

type NameOf = (id: string) => string;

function keysOf(ways: WaysOut | undefined, nameOf: NameOf): readonly string[] {
  return ways === undefined ? [] : ways.ways.map((way) => keyOf(way, nameOf));
}

function keyOf(way: Way, nameOf: NameOf): string {
  const { destination, verdict, natGateway = "", internetGateway = "", letsIn } = way;
  return JSON.stringify([
    destination,
    verdict,
    nameOf(natGateway),
    nameOf(internetGateway),
    letsIn,
  ]);
}

function said({ destination, verdict, natGateway, internetGateway, letsIn }: Way) {
  return {
    destination,
    verdict,
    ...(natGateway === undefined ? {} : { natGateway }),
    ...(internetGateway === undefined ? {} : { internetGateway }),
    letsIn,
  };
}
