import { hourly, monthly, pricesOf, pricesOrigin, type Billed } from "../facts/prices.ts";
import { allOfKind, find, type Placed, type World } from "../world.ts";

/** What a world costs by the month whether it is used or not: an estimate in US dollars before tax, without traffic. */
export interface Cost {
  /** In the order of the plan. */
  readonly items: readonly CostItem[];
  /** Of all items, not rounded; absent where a price is not known. */
  readonly total?: number;
  /** When the prices that the topology does not state were read. */
  readonly asOf: string;
  readonly sources: readonly string[];
}

export interface CostItem {
  /** The plan's id. */
  readonly resource: string;
  /** 12 digits. */
  readonly account: string;
  readonly region: string;
  readonly kind: Billed["kind"];
  /** How many are paid for: the zones of an interface endpoint, else one. */
  readonly units: number;
  /** Of one unit; absent where it is not known. */
  readonly hourly?: number;
  /** Of all units; absent where the price is not known. */
  readonly monthly?: number;
}

/** What a world costs by the month, with the prices that its topology states, else those that are known here. */
export function costOf(world: World): Cost {
  const items = itemsOf(world);
  const total = totalOf(items);
  return { items, ...(total === undefined ? {} : { total }), ...pricesOrigin };
}

/** What is billed of a world. */
export function itemsOf(world: World): readonly CostItem[] {
  return [
    ...allOfKind(world, "nat-gateway").map((one) => item(world, one, { kind: "nat-gateway" })),
    ...allOfKind(world, "elastic-ip").map((one) => item(world, one, { kind: "elastic-ip" })),
    ...allOfKind(world, "interface-endpoint").map((one) => {
      const zones = new Set(
        one.resource.subnets.map(({ id }) => find(world, "subnet", id)?.resource.zone ?? id),
      );
      return item(world, one, { kind: "interface-endpoint", zones: zones.size });
    }),
  ];
}

/** The sum of items; undefined where a price is not known. */
export function totalOf(items: readonly CostItem[]): number | undefined {
  let total = 0;
  for (const { monthly: month } of items) {
    if (month === undefined) return undefined;
    total += month;
  }
  return total;
}

function item(world: World, { resource, account, region }: Placed, billed: Billed): CostItem {
  const unit = pricesOf(region, world.facts);
  const hour = hourly(unit, billed.kind);
  const month = monthly(unit, billed);
  return {
    resource: resource.id,
    account,
    region,
    kind: billed.kind,
    units: billed.kind === "interface-endpoint" ? billed.zones : 1,
    ...(hour === undefined ? {} : { hourly: hour }),
    ...(month === undefined ? {} : { monthly: month }),
  };
}
