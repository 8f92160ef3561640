import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import type { Placed, World } from "../world.ts";
import { hopOf } from "./hop-of.ts";
import { nameOf } from "./name-of.ts";
import { networkOf } from "./network-index.ts";

/** An endpoint that a subnet reaches: a way to one AWS service, whoever's resources those are. */
export interface ReachedEndpoint {
  /** The plan's id. */
  readonly endpoint: string;
  readonly kind: "gateway-endpoint" | "interface-endpoint";
  /** The full name of the service. */
  readonly service: string;
  /** `default`: AWS's own, which admits the resources of every account. */
  readonly policy: "written" | "default";
  readonly hop: Hop;
}

/** The gateway endpoints of the subnet's route table, then the interface endpoints of its VPC. */
export function reachedEndpoints(
  world: World,
  subnet: Placed<ResourceOf<"subnet">>,
  /** The plan's id; undefined: the main table, or not known. */
  routeTable: string | undefined,
): readonly ReachedEndpoint[] {
  const network = networkOf(world);
  const vpc = subnet.resource.vpc.id;
  const gateways = (network.gatewayEndpointsOfVpc.get(vpc) ?? []).filter(({ resource }) =>
    resource.routeTables.some(({ id }) => id === routeTable),
  );
  const interfaces = network.interfaceEndpointsOfVpc.get(vpc) ?? [];
  return [...gateways, ...interfaces].map(reached);
}

function reached(
  placed: Placed<ResourceOf<"gateway-endpoint" | "interface-endpoint">>,
): ReachedEndpoint {
  const { id, kind, service, policy } = placed.resource;
  const names = { endpoint: nameOf(placed.resource), service };
  return {
    endpoint: id,
    kind,
    service,
    policy: policy === undefined ? "default" : "written",
    hop: hopOf(placed, {
      layer: "endpoint",
      verdict: "allowed",
      reason:
        policy === undefined
          ? say(
              "Endpoint `{{endpoint}}` leads to `{{service}}` alone; its policy is AWS's default, which admits the resources of every account.",
              names,
            )
          : say(
              "Endpoint `{{endpoint}}` leads to `{{service}}` alone; its policy says what may be done there.",
              names,
            ),
    }),
  };
}
