import type { StatedFacts, StatedPrices } from "@cloister/model";

/**
 * What network resources cost, to compare plans with: estimates in US dollars before tax, without traffic. The unit
 * prices were read from bills and from pages that repeat AWS's lists; whoever shows a number says that it is an
 * estimate, and of when.
 */

/** AWS bills hours; a month is taken as 730 of them. */
const hoursPerMonth = 730;

export const pricesOrigin = {
  /** The year that they were read in. */
  asOf: "2026",
  /** AWS's lists. */
  sources: ["https://aws.amazon.com/vpc/pricing/", "https://aws.amazon.com/privatelink/pricing/"],
} as const;

const prices: ReadonlyMap<string, StatedPrices> = new Map([
  ["us-east-1", { natGatewayHour: 0.045, interfaceEndpointHour: 0.01, publicAddressHour: 0.005 }],
  [
    "ap-northeast-1",
    { natGatewayHour: 0.062, interfaceEndpointHour: 0.014, publicAddressHour: 0.005 },
  ],
]);

/** What is paid for by the hour, whether it is used or not. */
export type Billed =
  | { readonly kind: "nat-gateway" }
  | { readonly kind: "elastic-ip" }
  /** `zones`: those that it has a subnet in. */
  | { readonly kind: "interface-endpoint"; readonly zones: number };

/** The unit prices of a Region, as the topology states them, else as they are known here. */
export function pricesOf(region: string, facts: StatedFacts | undefined): StatedPrices {
  return { ...prices.get(region), ...facts?.prices[region] };
}

/** US dollars a month, not rounded; undefined when the price is not known. A NAT gateway's address is billed apart. */
export function monthly(unit: StatedPrices, billed: Billed): number | undefined {
  const hour = hourly(unit, billed.kind);
  if (hour === undefined) return undefined;
  return hour * (billed.kind === "interface-endpoint" ? billed.zones : 1) * hoursPerMonth;
}

/** US dollars an hour of one unit, which is a zone of an interface endpoint; undefined when it is not known. */
export function hourly(unit: StatedPrices, kind: Billed["kind"]): number | undefined {
  switch (kind) {
    case "nat-gateway":
      return unit.natGatewayHour;
    case "elastic-ip":
      return unit.publicAddressHour;
    case "interface-endpoint":
      return unit.interfaceEndpointHour;
  }
}
