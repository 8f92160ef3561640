/**
 * What network resources cost, to compare plans with: estimates in US dollars before tax, without traffic. The unit
 * prices were read from bills and from pages that repeat AWS's lists; whoever shows a number says that it is an
 * estimate, and of when.
 */

/** AWS bills hours; a month is taken as 730 of them. */
export const hoursPerMonth = 730;

export interface Prices {
  readonly natGatewayHour: number;
  /** For each zone that an interface endpoint has a subnet in. */
  readonly interfaceEndpointZoneHour: number;
  /** Of an address in use or not. */
  readonly publicIpv4Hour: number;
}

export const pricesOrigin = {
  /** The year that they were read in. */
  asOf: "2026",
  /** AWS's lists. */
  sources: ["https://aws.amazon.com/vpc/pricing/", "https://aws.amazon.com/privatelink/pricing/"],
} as const;

const prices: ReadonlyMap<string, Prices> = new Map([
  ["us-east-1", { natGatewayHour: 0.045, interfaceEndpointZoneHour: 0.01, publicIpv4Hour: 0.005 }],
  [
    "ap-northeast-1",
    { natGatewayHour: 0.062, interfaceEndpointZoneHour: 0.014, publicIpv4Hour: 0.005 },
  ],
]);

/** What is paid for by the hour, whether it is used or not. */
export type Billed =
  | { readonly kind: "nat-gateway" }
  | { readonly kind: "elastic-ip" }
  /** `zones`: those that it has a subnet in. */
  | { readonly kind: "interface-endpoint"; readonly zones: number }
  | { readonly kind: "gateway-endpoint" };

/** The unit prices of a Region; undefined when they are not known here. */
export function pricesOf(region: string): Prices | undefined {
  return prices.get(region);
}

/** US dollars a month, not rounded; undefined when the Region's prices are not known. A NAT gateway's address is billed apart. */
export function monthly(region: string, billed: Billed): number | undefined {
  const known = prices.get(region);
  return known === undefined ? undefined : hourly(known, billed) * hoursPerMonth;
}

/** US dollars a month for all of them; undefined when the Region's prices are not known. */
export function monthlySum(region: string, all: readonly Billed[]): number | undefined {
  const known = prices.get(region);
  return known === undefined
    ? undefined
    : all.reduce((sum, billed) => sum + hourly(known, billed), 0) * hoursPerMonth;
}

function hourly(known: Prices, billed: Billed): number {
  switch (billed.kind) {
    case "nat-gateway":
      return known.natGatewayHour;
    case "elastic-ip":
      return known.publicIpv4Hour;
    case "interface-endpoint":
      return known.interfaceEndpointZoneHour * billed.zones;
    case "gateway-endpoint":
      return 0;
  }
}
