import type { ResourceOf } from "@cloister/model";
import type { Hop } from "../proof.ts";
import { allOf } from "../verdict.ts";
import type { Placed } from "../world.ts";
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
      owner: "the client",
      traffic: https,
      party: { kind: "public", region: vpc.region, isRegionalS3: service.name === "s3" },
      other: `the public addresses of \`${service.name}\``,
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
      reason: `Whether route \`${destination}\` of route table \`${nameInId(routeTable.id)}\` takes traffic to \`${service.name}\` away from endpoint \`${name}\` is not known.`,
    });
  }
  return hopOf(endpoint, {
    layer: "route",
    verdict: "allowed",
    reason: `Endpoint \`${name}\` puts a route to the addresses of \`${service.name}\` into the route table of subnet \`${nameOf(subnet.resource)}\`, more specific than a default route.`,
  });
}
