import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { allOf } from "../verdict.ts";
import type { Placed } from "../world.ts";
import { publicAddressesOf, theClient } from "./ends.ts";
import { hopOf } from "./hop-of.ts";
import { nameInId, nameOf } from "./name-of.ts";
import type { KnownRoute } from "./network-index.ts";
import { holdsPublicAddresses } from "./public-addresses.ts";
import { publicNameHop } from "./resolver.ts";
import type { Scene } from "./scene.ts";
import { securityGroupHop } from "./security-groups.ts";
import { https } from "./traffic.ts";
import type { Passage, Service } from "./way.ts";

/** Over the prefix list route that a gateway endpoint adds to the subnet's route table. */
export function throughGateway(
  scene: Scene & { readonly routes: readonly KnownRoute[] },
  service: Service,
  endpoint: Placed<ResourceOf<"gateway-endpoint">>,
): Passage {
  const { world, client, subnet, vpc } = scene;
  const { id, policy } = endpoint.resource;
  const hops: readonly Hop[] = [
    publicNameHop(scene, service),
    securityGroupHop(world, {
      direction: "egress",
      vpc: vpc.resource.id,
      groups: client.securityGroups,
      owner: theClient,
      traffic: https,
      party: { kind: "public", region: vpc.region, isRegionalS3: service.name === "s3" },
      other: publicAddressesOf(service),
    }),
    routeHop(scene, service, endpoint),
  ];
  const verdict = allOf(hops.map((hop) => hop.verdict));
  if (verdict === "denied") return { verdict, hops };
  return {
    verdict,
    hops,
    way: {
      kind: "gateway-endpoint",
      endpoint: id,
      vpc: vpc.resource.id,
      subnetCidr: subnet.resource.cidr,
      ...(policy === undefined ? {} : { policy }),
    },
  };
}

/** The blocks of the prefix list are not known, so a written route can be more specific than they are. */
function routeHop(
  { routes, subnet }: Scene & { readonly routes: readonly KnownRoute[] },
  service: Service,
  endpoint: Placed<ResourceOf<"gateway-endpoint">>,
): Hop {
  const name = nameOf(endpoint.resource);
  const rival = routes.find(
    ({ block }) => block.family === 4 && block.prefix > 0 && holdsPublicAddresses(block),
  );
  if (rival !== undefined) {
    const { destination, routeTable } = rival.route.resource;
    return hopOf(rival.route, {
      layer: "route",
      verdict: "unknown",
      reason: say(
        "Whether route `{{route}}` of route table `{{table}}` takes traffic to `{{service}}` away from endpoint `{{endpoint}}` is not known.",
        {
          route: destination,
          table: nameInId(routeTable.id),
          service: service.name,
          endpoint: name,
        },
      ),
    });
  }
  return hopOf(endpoint, {
    layer: "route",
    verdict: "allowed",
    reason: say(
      "Endpoint `{{endpoint}}` puts a route to the addresses of `{{service}}` into the route table of subnet `{{subnet}}`, more specific than a default route.",
      { endpoint: name, service: service.name, subnet: nameOf(subnet.resource) },
    ),
  });
}
