import type { ResourceOf } from "@cloister/model";
import type { Subject } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { lastPart } from "../places-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { endpointAt } from "./endpoint-at.ts";

export interface ServingEndpoint {
  readonly endpoint: ResourceOf<"gateway-endpoint">;
  /** The subnets that it is meant for, each with its place in `serves`. */
  readonly serves: readonly { readonly subnet: ResourceOf<"subnet">; readonly index: number }[];
}

/** The gateway endpoints that say whom they serve, as far as both of their lists are whole. */
export function* servingEndpoints({ topology, plan }: Subject): Iterable<ServingEndpoint> {
  let subnets: ReadonlyMap<string, ResourceOf<"subnet">> | undefined;
  for (const endpoint of resourcesOf(plan, "gateway-endpoint")) {
    const { serves, routeTables = [] } = endpointAt(topology, endpoint.at);
    if (serves === undefined || endpoint.routeTables.length === 0) continue;
    subnets ??= new Map(
      resourcesOf(plan, "subnet").map((subnet) => [keyOf(subnet.vpc.id, nameOf(subnet)), subnet]),
    );
    const known = subnets;
    const served = serves.flatMap((text, index) => {
      const subnet = known.get(keyOf(endpoint.vpc.id, lastPart(text)));
      return subnet === undefined ? [] : [{ subnet, index }];
    });
    // Half a list would blame the endpoint for a mistake that is told elsewhere.
    const isWhole = served.length === serves.length;
    if (!isWhole || new Set(routeTables).size > endpoint.routeTables.length) continue;
    yield { endpoint, serves: served };
  }
}

function keyOf(vpc: string, subnet: string): string {
  return `${vpc}/${subnet}`;
}
