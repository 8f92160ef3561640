import type { StatedFacts } from "@cloister/model";
import { monthly, pricesOf, pricesOrigin, type Billed } from "../facts/prices.ts";
import { allOfKind, find, type Placed, type World } from "../world.ts";
import type { Repair } from "./change.ts";

/** What one world costs more and less than another, by the month; undefined where a price is not known. */
export function monthlyDifference(
  before: World,
  after: World,
  facts: StatedFacts | undefined,
): Repair["monthly"] {
  const removed = costOf(billedIn(before, after), facts);
  const added = costOf(billedIn(after, before), facts);
  if (removed === undefined || added === undefined) return undefined;
  return { removed, added, asOf: pricesOrigin.asOf };
}

interface BilledAt {
  readonly region: string;
  readonly billed: Billed;
}

/** What is billed of a world and not of another. */
function billedIn(world: World, other: World): readonly BilledAt[] {
  const isNew = ({ resource }: Placed): boolean => !other.byId.has(resource.id);
  return [
    ...allOfKind(world, "nat-gateway")
      .filter(isNew)
      .map(({ region }): BilledAt => ({ region, billed: { kind: "nat-gateway" } })),
    ...allOfKind(world, "elastic-ip")
      .filter(isNew)
      .map(({ region }): BilledAt => ({ region, billed: { kind: "elastic-ip" } })),
    ...allOfKind(world, "interface-endpoint")
      .filter(isNew)
      .map(({ region, resource }): BilledAt => {
        const zones = new Set(
          resource.subnets.map(({ id }) => find(world, "subnet", id)?.resource.zone ?? id),
        );
        return { region, billed: { kind: "interface-endpoint", zones: zones.size } };
      }),
  ];
}

function costOf(all: readonly BilledAt[], facts: StatedFacts | undefined): number | undefined {
  let total = 0;
  for (const { region, billed } of all) {
    const cost = monthly(pricesOf(region, facts), billed);
    if (cost === undefined) return undefined;
    total += cost;
  }
  return total;
}
