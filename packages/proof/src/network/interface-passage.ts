import { isZoneId, type ResourceOf } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { allOf } from "../verdict.ts";
import { find, type Placed } from "../world.ts";
import { groupsOf } from "./groups-of.ts";
import { clientIn, theClient } from "./ends.ts";
import { hopOf } from "./hop-of.ts";
import { localRoute } from "./local-route.ts";
import { nameOf } from "./name-of.ts";
import { blockOf } from "./public-addresses.ts";
import type { Scene } from "./scene.ts";
import { securityGroupHop } from "./security-groups.ts";
import { https } from "./traffic.ts";
import type { Passage, Service } from "./way.ts";

type Endpoint = Placed<ResourceOf<"interface-endpoint">>;

/** Through the network interfaces of an endpoint that answers for the service. */
export function throughInterface(scene: Scene, service: Service, endpoint: Endpoint): Passage {
  const { world, subnet, vpc } = scene;
  const { id, policy, subnets } = endpoint.resource;
  const clientGroups = groupsOf(world, vpc.resource.id, scene.client.securityGroups);
  const groups = groupsOf(world, vpc.resource.id, endpoint.resource.securityGroups);
  const name = nameOf(endpoint.resource);
  const answered = hopOf(endpoint, {
    layer: "dns",
    verdict: "allowed",
    reason: say(
      "Private DNS of endpoint `{{endpoint}}` answers for `{{service}}` in VPC `{{vpc}}`.",
      { endpoint: name, service: service.name, vpc: nameOf(vpc.resource) },
    ),
  });
  if (subnets.length === 0) {
    const nowhere = hopOf(endpoint, {
      layer: "endpoint",
      verdict: "denied",
      reason: say("Endpoint `{{endpoint}}` is in no subnet, so it has no network interface.", {
        endpoint: name,
      }),
    });
    return { verdict: "denied", hops: [answered, nowhere] };
  }
  const places = subnets.map((ref) => find(world, "subnet", ref.id));
  const blocks = places.flatMap((place) =>
    place === undefined ? [] : [blockOf(place.resource.cidr)],
  );
  const region = vpc.region;
  const owner = say("endpoint `{{endpoint}}`", { endpoint: name });
  const hops: readonly Hop[] = [
    answered,
    securityGroupHop(world, {
      direction: "egress",
      vpc: vpc.resource.id,
      groups: clientGroups,
      owner: theClient,
      traffic: https,
      party: {
        kind: "interfaces",
        region,
        vpc: vpc.resource.id,
        groups,
        blocks: blocks.length < places.length ? undefined : blocks,
      },
      other: owner,
    }),
    hopOf(subnet, {
      layer: "route",
      verdict: "allowed",
      reason: localWords(subnet, owner, places),
    }),
    securityGroupHop(world, {
      direction: "ingress",
      vpc: vpc.resource.id,
      groups,
      owner,
      traffic: https,
      party: {
        kind: "interfaces",
        region,
        vpc: vpc.resource.id,
        groups: clientGroups,
        blocks: [blockOf(subnet.resource.cidr)],
      },
      other: clientIn(subnet),
    }),
  ];
  const verdict = allOf(hops.map((hop) => hop.verdict));
  if (verdict === "denied") return { verdict, hops };
  return {
    verdict,
    hops,
    way: {
      kind: "interface-endpoint",
      endpoint: id,
      vpc: vpc.resource.id,
      subnetCidr: subnet.resource.cidr,
      ...(policy === undefined ? {} : { policy }),
    },
  };
}

/** Any subnet of the VPC reaches the endpoint; from another zone the traffic crosses zones, at a price. */
function localWords(
  subnet: Placed<ResourceOf<"subnet">>,
  to: Text,
  places: readonly (Placed<ResourceOf<"subnet">> | undefined)[],
): Text {
  const { zone } = subnet.resource;
  const zones = places.flatMap((place) => (place === undefined ? [] : [place.resource.zone]));
  const isKnown =
    zones.length === places.length && zones.every((one) => isZoneId(one) === isZoneId(zone));
  if (!isKnown || zones.includes(zone)) return localRoute(subnet, to);
  return say(
    "The local route leads from subnet `{{subnet}}` to {{to}}, which has no network interface in zone `{{zone}}`, so traffic crosses zones.",
    { subnet: nameOf(subnet.resource), to, zone },
  );
}
