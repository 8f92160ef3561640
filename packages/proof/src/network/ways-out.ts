import type { ResourceOf } from "@cloister/model";
import type { Hop } from "../proof.ts";
import { allOf, type Verdict } from "../verdict.ts";
import { find, type Placed, type World } from "../world.ts";
import { blocksOf } from "./blocks-of.ts";
import { hopOf } from "./hop-of.ts";
import { nameInId, nameOf } from "./name-of.ts";
import { reachedEndpoints, type ReachedEndpoint } from "./reached-endpoints.ts";
import { routeTableOf, type RouteTableOf } from "./route-table-of.ts";
import { judgeRoute, type JudgedRoute, type WayOut } from "./way-out.ts";

/** Every way from a subnet to the internet, or the proof that there is none. */
export interface WaysOut {
  /** The plan's id of the subnet. */
  readonly subnet: string;
  /** `allowed`: closed, `denied`: not closed. */
  readonly closed: Verdict;
  readonly ways: readonly WayOut[];
  /** All that routes the subnet's traffic, and where it leads; `denied`: to the internet. */
  readonly proof: readonly Hop[];
  /** What is reached without the internet. */
  readonly endpoints: readonly ReachedEndpoint[];
}

/** Routes alone count: a security group, or a missing public address, can still stop what a route lets out. */
export function waysOut(world: World, subnet: string): WaysOut {
  const found = find(world, "subnet", subnet);
  if (found === undefined) {
    const reason = `Subnet \`${nameInId(subnet)}\` is not known.`;
    const hop: Hop = { layer: "fact", verdict: "unknown", reason, resource: subnet };
    return { subnet, closed: "unknown", ways: [], proof: [hop], endpoints: [] };
  }
  const used = routeTableOf(world, found);
  const table = used.kind === "table" ? used.table.resource.id : undefined;
  const endpoints = reachedEndpoints(world, found, table);
  const judged =
    used.kind === "table"
      ? used.routes.map((route) => judgeRoute(world, route, found.resource.vpc.id))
      : [];
  const proof: readonly Hop[] = [
    localHop(world, found),
    ...endpoints.flatMap(({ kind, hop }) => (kind === "gateway-endpoint" ? [hop] : [])),
    ...routeHops(found, used, judged),
  ];
  return {
    subnet,
    closed: allOf(proof.map(({ verdict }) => verdict)),
    ways: judged.flatMap(({ way }) => (way === undefined ? [] : [way])),
    proof,
    endpoints,
  };
}

function routeHops(
  subnet: Placed<ResourceOf<"subnet">>,
  used: RouteTableOf,
  judged: readonly JudgedRoute[],
): readonly Hop[] {
  const name = nameOf(subnet.resource);
  switch (used.kind) {
    case "unknown":
      return [used.hop];
    case "main":
      return [
        hopOf(subnet, {
          layer: "route",
          verdict: "allowed",
          reason: `Subnet \`${name}\` is in no route table of the topology, and the main table of its VPC has only the local route.`,
        }),
      ];
    case "table": {
      const table = nameOf(used.table.resource);
      if (judged.length > 0) return judged.map(({ hop }) => hop);
      return [
        hopOf(used.table, {
          layer: "route",
          verdict: used.isComplete ? "allowed" : "unknown",
          reason: used.isComplete
            ? `Route table \`${table}\` of subnet \`${name}\` has no route to the internet.`
            : `The topology states no route of route table \`${table}\`, which exists already and which subnet \`${name}\` uses.`,
        }),
      ];
    }
  }
}

function localHop(world: World, subnet: Placed<ResourceOf<"subnet">>): Hop {
  const id = subnet.resource.vpc.id;
  const vpc = find(world, "vpc", id);
  const blocks = vpc === undefined ? [subnet.resource.cidr] : blocksOf(world, vpc);
  const destinations = blocks.map((block) => `\`${block}\``).join(", ");
  return hopOf(vpc ?? subnet, {
    layer: "route",
    verdict: "allowed",
    reason: `The local route to ${destinations} stays inside VPC \`${nameInId(id)}\`.`,
  });
}
