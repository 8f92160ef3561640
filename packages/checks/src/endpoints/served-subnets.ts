import type { Plan, ResourceOf, Topology } from "@cloister/model";
import { lastPart } from "../places-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { endpointAt } from "./endpoint-at.ts";

export interface ServingEndpoint {
  readonly endpoint: ResourceOf<"gateway-endpoint">;
  /** The subnets that it is meant for, each with its place in `serves`. */
  readonly serves: readonly { readonly subnet: ResourceOf<"subnet">; readonly index: number }[];
}

/** The gateway endpoints that say whom they serve. */
export function* servingEndpoints(topology: Topology, plan: Plan): Iterable<ServingEndpoint> {
  let subnets: ReadonlyMap<string, ResourceOf<"subnet">> | undefined;
  for (const endpoint of resourcesOf(plan, "gateway-endpoint")) {
    const { serves } = endpointAt(topology, endpoint.at);
    if (serves === undefined) continue;
    subnets ??= new Map(
      resourcesOf(plan, "subnet").map((subnet) => [keyOf(subnet.vpc.id, subnet.names[1]), subnet]),
    );
    const known = subnets;
    yield {
      endpoint,
      serves: serves.flatMap((text, index) => {
        const subnet = known.get(keyOf(endpoint.vpc.id, lastPart(text)));
        return subnet === undefined ? [] : [{ subnet, index }];
      }),
    };
  }
}

function keyOf(vpc: string, subnet = ""): string {
  return `${vpc}/${subnet}`;
}
