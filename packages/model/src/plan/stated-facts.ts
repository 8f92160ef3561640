import type { Statement } from "./policy-document.ts";

/** What the topology states of AWS itself, in the place of what is known here. */
export interface StatedFacts {
  readonly managedPolicies: readonly StatedPolicy[];
  /** By Region, in USD. */
  readonly prices: Readonly<Record<string, StatedPrices>>;
  /** Full names of endpoint services by their short names, with `{region}` for the Region. */
  readonly endpointServices: Readonly<Record<string, string>>;
}

/** An AWS managed policy, completely. */
export interface StatedPolicy {
  readonly arn: string;
  readonly version?: string;
  readonly statements: readonly Statement[];
}

export interface StatedPrices {
  readonly natGatewayHour?: number;
  readonly interfaceEndpointHour?: number;
  readonly publicAddressHour?: number;
}
