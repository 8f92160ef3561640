import { contains, type Cidr, type ResourceOf, type SecurityGroupRef } from "@cloister/model";
import { say, type Text, verbatim } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { allOf, type Verdict } from "../verdict.ts";
import { find, type Placed, type World } from "../world.ts";
import { blocksOf } from "./blocks-of.ts";
import { clientIn, theClient } from "./ends.ts";
import { exitOf } from "./exit.ts";
import { groupsOf } from "./groups-of.ts";
import { hopOf } from "./hop-of.ts";
import { localRoute } from "./local-route.ts";
import { nameOf } from "./name-of.ts";
import type { Party } from "./party.ts";
import { withoutPublicAddress } from "./public-address.ts";
import { blockOf, holdsPublicAddresses } from "./public-addresses.ts";
import { routeTableOf } from "./route-table-of.ts";
import { sceneOf, type Scene } from "./scene.ts";
import { securityGroupHop } from "./security-groups.ts";
import type { Traffic } from "./traffic.ts";
import type { Client } from "./way.ts";

/** What a client connects to. */
export type Target =
  /** Network interfaces in subnets, each of which holds one or more. */
  | {
      readonly kind: "interfaces";
      /** As messages call them: ``members of security group `main/studio` ``. */
      readonly name: Text;
      /** The plan's ids, at least one. */
      readonly subnets: readonly string[];
      /** Undefined: not known. */
      readonly securityGroups: readonly SecurityGroupRef[] | undefined;
    }
  /** Every address of an IPv4 block. */
  | { readonly kind: "addresses"; readonly cidr: string };

/** Whether a connection can be opened, and by which hops. */
export interface Reach {
  readonly verdict: Verdict;
  readonly hops: readonly Hop[];
}

/** How a client in a subnet connects to something that is not an AWS API. */
export function reach(world: World, client: Client, target: Target, traffic: Traffic): Reach {
  const scene = sceneOf(world, client);
  if ("layer" in scene) return reachOf([scene]);
  switch (target.kind) {
    case "interfaces":
      return toInterfaces(scene, target, traffic);
    case "addresses":
      return toAddresses(scene, target.cidr, traffic);
  }
}

function toInterfaces(
  scene: Scene,
  target: Extract<Target, { kind: "interfaces" }>,
  traffic: Traffic,
): Reach {
  const { world, subnet, vpc } = scene;
  const places = target.subnets.flatMap((id) => find(world, "subnet", id) ?? []);
  if (places.length === 0 || places.length < target.subnets.length) {
    const reason = say("The subnets of {{target}} are not known.", { target: target.name });
    return reachOf([{ layer: "fact", verdict: "unknown", reason }]);
  }
  const id = vpc.resource.id;
  const region = vpc.region;
  const stranger = places.find(({ resource }) => resource.vpc.id !== id);
  if (stranger !== undefined) return reachOf([elsewhereHop(scene, stranger, target.name)]);
  const groups = groupsOf(world, id, target.securityGroups);
  const clientGroups = groupsOf(world, id, scene.client.securityGroups);
  const party = (
    of: readonly SecurityGroupRef[] | undefined,
    subnets: readonly Placed<ResourceOf<"subnet">>[],
  ): Party => ({
    kind: "interfaces",
    region,
    vpc: id,
    groups: of,
    blocks: subnets.map(({ resource }) => blockOf(resource.cidr)),
  });
  return reachOf([
    securityGroupHop(world, {
      direction: "egress",
      vpc: id,
      groups: clientGroups,
      owner: theClient,
      traffic,
      party: party(groups, places),
      other: target.name,
    }),
    localHop(scene, target.name),
    securityGroupHop(world, {
      direction: "ingress",
      vpc: id,
      groups,
      owner: target.name,
      traffic,
      party: party(clientGroups, [subnet]),
      other: clientIn(subnet),
    }),
  ]);
}

function toAddresses(scene: Scene, cidr: string, traffic: Traffic): Reach {
  const { world, client, subnet, vpc } = scene;
  const block = blockOf(cidr);
  const other = verbatim(`\`${cidr}\``);
  if (block.family === 6) {
    const reason = say("Whether subnet `{{subnet}}` has IPv6 addresses is not known.", {
      subnet: nameOf(subnet.resource),
    });
    return reachOf([hopOf(subnet, { layer: "fact", verdict: "unknown", reason })]);
  }
  const isInside = blocksOf(world, vpc).some((own) => contains(blockOf(own), block));
  const egress = securityGroupHop(world, {
    direction: "egress",
    vpc: vpc.resource.id,
    groups: client.securityGroups,
    owner: theClient,
    traffic,
    party: {
      kind: "interfaces",
      region: vpc.region,
      vpc: vpc.resource.id,
      groups: isInside ? undefined : [],
      blocks: [block],
    },
    other,
  });
  if (isInside) {
    const reason = say("It is not known which security groups {{owner}} has.", { owner: other });
    return reachOf([
      egress,
      localHop(scene, other),
      { layer: "security-group", verdict: "unknown", reason },
    ]);
  }
  if (!holdsPublicAddresses(block)) return reachOf([egress, privateHop(scene, block, other)]);
  return reachOf([egress, ...withoutPublicAddress(subnet, exitOf(world, subnet, block)).hops]);
}

function localHop({ subnet }: Scene, to: Text): Hop {
  return hopOf(subnet, {
    layer: "route",
    verdict: "allowed",
    reason: localRoute(subnet, to),
  });
}

function elsewhereHop({ vpc }: Scene, stranger: Placed<ResourceOf<"subnet">>, target: Text): Hop {
  const isKnown = vpc.resource.existing === undefined;
  const names = { subnet: nameOf(stranger.resource), target };
  return hopOf(stranger, {
    layer: "route",
    verdict: isKnown ? "denied" : "unknown",
    reason: isKnown
      ? say(
          "Subnet `{{subnet}}` of {{target}} is in another VPC than the client, and nothing joins them.",
          names,
        )
      : say(
          "Subnet `{{subnet}}` of {{target}} is in another VPC than the client, and whether something joins them is not known.",
          names,
        ),
  });
}

/** Private addresses outside the VPC: only what the topology does not know could lead there. */
function privateHop({ world, subnet }: Scene, block: Cidr, target: Text): Hop {
  const used = routeTableOf(world, subnet);
  if (used.kind === "unknown") return used.hop;
  const names = { subnet: nameOf(subnet.resource), target };
  const isOpen =
    used.kind === "table" &&
    (!used.isComplete || used.routes.some((route) => contains(route.block, block)));
  return hopOf(subnet, {
    layer: "route",
    verdict: isOpen ? "unknown" : "denied",
    reason: isOpen
      ? say("Whether the routes of subnet `{{subnet}}` lead to {{target}} is not known.", names)
      : say("No route of subnet `{{subnet}}` leads to {{target}}.", names),
  });
}

function reachOf(hops: readonly Hop[]): Reach {
  return { verdict: allOf(hops.map(({ verdict }) => verdict)), hops };
}
