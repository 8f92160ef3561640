import type { ResourceOf } from "@cloister/model";
import { commas, say } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { allOf, type Verdict } from "../verdict.ts";
import { find, type Placed, type World } from "../world.ts";
import { blocksOf } from "./blocks-of.ts";
import { hopOf } from "./hop-of.ts";
import { nameInId, nameOf } from "./name-of.ts";
import { noRoute, onlyLocal } from "./no-route.ts";
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
    const reason = say("Subnet `{{subnet}}` is not known.", { subnet: nameInId(subnet) });
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
          reason: onlyLocal(name),
        }),
      ];
    case "table": {
      if (judged.length > 0) return judged.map(({ hop }) => hop);
      return [
        hopOf(used.table, {
          layer: "route",
          verdict: used.isComplete ? "allowed" : "unknown",
          reason: noRoute(used, name),
        }),
      ];
    }
  }
}

function localHop(world: World, subnet: Placed<ResourceOf<"subnet">>): Hop {
  const id = subnet.resource.vpc.id;
  const vpc = find(world, "vpc", id);
  const blocks = vpc === undefined ? [subnet.resource.cidr] : blocksOf(world, vpc);
  const destinations = commas(blocks.map((block) => `\`${block}\``));
  return hopOf(vpc ?? subnet, {
    layer: "route",
    verdict: "allowed",
    reason: say("The local route to {{destinations}} stays inside VPC `{{vpc}}`.", {
      destinations,
      vpc: nameInId(id),
    }),
  });
}
