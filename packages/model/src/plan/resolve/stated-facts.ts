import { awsManagedPolicyPath } from "../../facts/aws-managed-policies.ts";
import type { FactsInput } from "../../topology/facts.ts";
import type { StatedFacts, StatedPrices } from "../stated-facts.ts";
import { resolvePolicy } from "./policy.ts";
import type { Scope } from "./sink.ts";

/** What the topology states of AWS itself. `scope` is any of its accounts: such policies refer to nothing. */
export function resolveFacts(scope: Scope, input: FactsInput): StatedFacts {
  return {
    managedPolicies: Object.entries(input.managedPolicies).map(
      ([name, { version, statements }]) => ({
        arn: name.startsWith("arn:")
          ? name
          : `arn:${scope.partition}:iam::aws:policy/${awsManagedPolicyPath(name) ?? name}`,
        ...(version === undefined ? {} : { version }),
        statements: resolvePolicy(scope, statements, {
          at: ["facts", "managedPolicies", name, "statements"],
          kind: "identity",
          region: scope.region,
          own: [],
        }).statements,
      }),
    ),
    prices: Object.fromEntries(
      Object.entries(input.prices).map(([region, prices]) => [region, pricesOf(prices)]),
    ),
    endpointServices: input.endpointServices,
  };
}

function pricesOf(input: FactsInput["prices"][string]): StatedPrices {
  const { natGatewayHour, interfaceEndpointHour, publicAddressHour } = input;
  return {
    ...(natGatewayHour === undefined ? {} : { natGatewayHour }),
    ...(interfaceEndpointHour === undefined ? {} : { interfaceEndpointHour }),
    ...(publicAddressHour === undefined ? {} : { publicAddressHour }),
  };
}
