import type { StatedFacts } from "@cloister/model";
import { hoursPerMonth, pricesOf, pricesOrigin } from "../facts/prices.ts";
import { allOfKind, find, type World } from "../world.ts";
import type { Repair } from "./change.ts";

/** What one world costs more and less than another, by the month; undefined where a price is not known. */
export function monthlyDifference(
  before: World,
  after: World,
  facts: StatedFacts | undefined,
): Repair["monthly"] {
  const removed = sum(costsIn(before, after, facts));
  const added = sum(costsIn(after, before, facts));
  if (removed === undefined || added === undefined) return undefined;
  return { removed, added, asOf: pricesOrigin.asOf };
}

/** The monthly cost of each resource of a world that another does not have. */
function costsIn(
  world: World,
  other: World,
  facts: StatedFacts | undefined,
): readonly (number | undefined)[] {
  const price = (region: string, kind: PriceKind): number | undefined => {
    const hour = stated(facts, region, kind) ?? known(region, kind);
    return hour === undefined ? undefined : hour * hoursPerMonth;
  };
  const isNew = ({ resource }: { readonly resource: { readonly id: string } }): boolean =>
    !other.byId.has(resource.id);
  return [
    ...allOfKind(world, "nat-gateway")
      .filter(isNew)
      .map(({ region }) => price(region, "nat")),
    ...allOfKind(world, "elastic-ip")
      .filter(isNew)
      .map(({ region }) => price(region, "address")),
    ...allOfKind(world, "interface-endpoint")
      .filter(isNew)
      .map(({ region, resource }) => {
        const zones = new Set(
          resource.subnets.map(({ id }) => find(world, "subnet", id)?.resource.zone ?? id),
        );
        const one = price(region, "endpoint");
        return one === undefined ? undefined : one * zones.size;
      }),
  ];
}

type PriceKind = "nat" | "endpoint" | "address";

function stated(facts: StatedFacts | undefined, region: string, kind: PriceKind) {
  const prices = facts?.prices[region];
  switch (kind) {
    case "nat":
      return prices?.natGatewayHour;
    case "endpoint":
      return prices?.interfaceEndpointHour;
    case "address":
      return prices?.publicAddressHour;
  }
}

function known(region: string, kind: PriceKind): number | undefined {
  const prices = pricesOf(region);
  switch (kind) {
    case "nat":
      return prices?.natGatewayHour;
    case "endpoint":
      return prices?.interfaceEndpointZoneHour;
    case "address":
      return prices?.publicIpv4Hour;
  }
}

function sum(costs: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const cost of costs) {
    if (cost === undefined) return undefined;
    total += cost;
  }
  return total;
}
