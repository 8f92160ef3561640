import { say } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { allOf } from "../verdict.ts";
import type { World } from "../world.ts";
import { answerFor, gatewaysOf } from "./endpoint-for.ts";
import { hopOf } from "./hop-of.ts";
import { overInternet } from "./internet-passage.ts";
import { throughGateway } from "./gateway-passage.ts";
import { throughInterface } from "./interface-passage.ts";
import { nameOf } from "./name-of.ts";
import { routeTableOf } from "./route-table-of.ts";
import { sceneOf, type Scene } from "./scene.ts";
import type { Client, Passage, Service } from "./way.ts";

/**
 * How a client in a subnet reaches an AWS API on TCP 443. As in AWS, the resolver's answer comes first, then the
 * routes: an interface endpoint with private DNS, a gateway endpoint of the subnet's route table, the internet.
 */
export function passage(world: World, client: Client, service: Service): Passage {
  const scene = sceneOf(world, client);
  if ("layer" in scene) return stopped([scene]);
  const answer = answerFor(world, scene.vpc, service);
  switch (answer.is) {
    case "unknown":
      return stopped([answer.hop]);
    case "endpoint":
      return throughInterface(scene, service, answer.endpoint);
    case "public":
      return byPublicName(scene, service, answer.misses);
  }
}

function byPublicName(scene: Scene, service: Service, misses: readonly Hop[]): Passage {
  const { world, vpc, subnet } = scene;
  const used = routeTableOf(world, subnet);
  const gateways = gatewaysOf(world, vpc, service);
  const table = used.kind === "table" ? used.table.resource : undefined;
  const gateway = gateways.find(({ resource }) =>
    resource.routeTables.some(({ id }) => id === table?.id),
  );
  if (used.kind === "table" && gateway !== undefined) {
    return throughGateway({ ...scene, routes: used.routes }, service, gateway);
  }
  const names = ({ resource }: (typeof gateways)[number]) => ({
    endpoint: nameOf(resource),
    subnet: nameOf(subnet.resource),
  });
  const unrouted = gateways.map((one) =>
    hopOf(one, {
      layer: "route",
      verdict: used.kind === "unknown" ? "unknown" : "denied",
      reason:
        used.kind === "unknown"
          ? say(
              "Whether endpoint `{{endpoint}}` serves the route table of subnet `{{subnet}}` is not known.",
              names(one),
            )
          : table === undefined
            ? say(
                "Endpoint `{{endpoint}}` serves no main table, and subnet `{{subnet}}` is in no other.",
                names(one),
              )
            : say(
                "Endpoint `{{endpoint}}` does not serve route table `{{table}}`, which subnet `{{subnet}}` uses.",
                { ...names(one), table: nameOf(table) },
              ),
    }),
  );
  return overInternet(scene, service, [...misses, ...unrouted]);
}

function stopped(hops: readonly Hop[]): Passage {
  return { verdict: allOf(hops.map(({ verdict }) => verdict)), hops };
}
