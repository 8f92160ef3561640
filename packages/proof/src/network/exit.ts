import { contains, intersects, type Cidr, type ResourceOf } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { allOf, type Verdict } from "../verdict.ts";
import { find, type Placed, type World } from "../world.ts";
import { hopOf } from "./hop-of.ts";
import { attachmentHop } from "./internet-gateway.ts";
import { nameInId, nameOf } from "./name-of.ts";
import { noRoute, onlyLocal } from "./no-route.ts";
import type { KnownRoute } from "./network-index.ts";
import { everyIpv4Address, holdsPublicAddresses, translatedIpv4 } from "./public-addresses.ts";
import { routeTableOf } from "./route-table-of.ts";

/** Where a route, or all the routes of a subnet, lead on the way to the internet. */
export interface Exit {
  readonly verdict: Verdict;
  readonly hops: readonly Hop[];
  readonly natGateway?: string;
  readonly internetGateway?: string;
}

/** Where traffic from the subnet to every address of a block goes, the block being one of the internet's. */
export function exitOf(
  world: World,
  subnet: Placed<ResourceOf<"subnet">>,
  block: Cidr = everyIpv4Address,
): Exit {
  const name = nameOf(subnet.resource);
  const vpc = subnet.resource.vpc.id;
  const used = routeTableOf(world, subnet);
  switch (used.kind) {
    case "unknown":
      return exit([used.hop]);
    case "main":
      return exit([
        hopOf(subnet, {
          layer: "route",
          verdict: "denied",
          reason: onlyLocal(name),
        }),
      ]);
    case "table": {
      const { chosen, rivals } = choose(used.routes, block);
      const table = nameOf(used.table.resource);
      const [rival] = rivals;
      if (rival !== undefined) {
        const all = chosen === undefined ? rivals : [chosen, ...rivals];
        const exits = all.map((route) => exitThrough(world, route, vpc));
        if (exits.every(({ verdict }) => verdict === "denied")) {
          return exit(exits.flatMap(({ hops }) => hops));
        }
        return exit([
          hopOf(rival.route, {
            layer: "route",
            verdict: "unknown",
            reason: say(
              "Route `{{route}}` of route table `{{table}}` leads to some public addresses only, and whether to those that are called is not known.",
              { route: rival.route.resource.destination, table },
            ),
          }),
        ]);
      }
      if (chosen !== undefined) return exitThrough(world, chosen, vpc);
      return exit([
        hopOf(used.table, {
          layer: "route",
          verdict: used.isComplete ? "denied" : "unknown",
          reason: noRoute(used, name),
        }),
      ]);
    }
  }
}

/** Where one route leads. */
export function exitThrough(
  world: World,
  { route, block }: KnownRoute,
  /** The plan's id of the VPC of its route table. */
  vpc: string,
): Exit {
  const { destination, target, routeTable } = route.resource;
  const way = { route: destination, table: nameInId(routeTable.id) };
  if (target.kind === "internet-gateway") {
    const first = hopOf(route, {
      layer: "route",
      verdict: "allowed",
      reason: say(
        "Route `{{route}}` of route table `{{table}}` leads straight to the internet gateway.",
        way,
      ),
    });
    return {
      ...exit([first, attachmentHop(world, { gateway: target.id, vpc, route })]),
      internetGateway: target.id,
    };
  }
  const first = hopOf(route, {
    layer: "route",
    verdict: "allowed",
    reason: say("Route `{{route}}` of route table `{{table}}` leads to NAT gateway `{{nat}}`.", {
      ...way,
      nat: nameInId(target.id),
    }),
  });
  const nat = find(world, "nat-gateway", target.id);
  const behind = throughNat(world, { id: target.id, nat, vpc, block, route });
  return { ...behind, ...exit([first, ...behind.hops]), natGateway: target.id };
}

interface NatPassage {
  readonly id: string;
  readonly nat: Placed<ResourceOf<"nat-gateway">> | undefined;
  /** The VPC of the route. */
  readonly vpc: string;
  /** The destination of the route. */
  readonly block: Cidr;
  readonly route: Placed<ResourceOf<"route">>;
}

function throughNat(world: World, { id, nat, vpc, block, route }: NatPassage): Exit {
  const name = nameInId(id);
  const stop = (placed: Placed, verdict: Verdict, reason: Text): Exit =>
    exit([hopOf(placed, { layer: "nat-gateway", verdict, reason })]);
  if (nat === undefined) {
    return stop(
      route,
      "unknown",
      say("Where NAT gateway `{{nat}}` leads is not known.", { nat: name }),
    );
  }
  const { connectivity, subnet: place } = nat.resource;
  if (connectivity === "private") {
    return stop(
      nat,
      "denied",
      say("NAT gateway `{{nat}}` is private, so it does not reach the internet.", { nat: name }),
    );
  }
  if (block.family === 6 && !intersects(block, translatedIpv4)) {
    return stop(
      nat,
      "denied",
      say(
        "NAT gateway `{{nat}}` translates only the IPv6 addresses `64:ff9b::/96`, and route `{{route}}` holds none of them.",
        { nat: name, route: route.resource.destination },
      ),
    );
  }
  const subnet = find(world, "subnet", place.id);
  if (subnet === undefined) {
    return stop(
      nat,
      "unknown",
      say("The subnet of NAT gateway `{{nat}}` is not known.", { nat: name }),
    );
  }
  if (subnet.resource.vpc.id !== vpc) {
    return stop(
      nat,
      "denied",
      say("NAT gateway `{{nat}}` is in another VPC, and a route reaches only those of its own.", {
        nat: name,
      }),
    );
  }
  const first = hopOf(nat, {
    layer: "nat-gateway",
    verdict: "allowed",
    reason: say(
      "NAT gateway `{{nat}}` in subnet `{{subnet}}` has a public address and sends on what it is given.",
      { nat: name, subnet: nameOf(subnet.resource) },
    ),
  });
  return beyondNat(world, {
    nat,
    subnet,
    first,
    block: block.family === 6 ? everyIpv4Address : block,
  });
}

/** The NAT gateway's own subnet must lead straight to an internet gateway. */
function beyondNat(
  world: World,
  {
    nat,
    subnet,
    first,
    block,
  }: {
    readonly nat: Placed<ResourceOf<"nat-gateway">>;
    readonly subnet: Placed<ResourceOf<"subnet">>;
    readonly first: Hop;
    readonly block: Cidr;
  },
): Exit {
  const used = routeTableOf(world, subnet);
  const chosen = used.kind === "table" ? choose(used.routes, block) : undefined;
  const leads = [chosen?.chosen, ...(chosen?.rivals ?? [])];
  if (leads.some((lead) => lead?.route.resource.target.kind === "nat-gateway")) {
    return exit([
      first,
      hopOf(nat, {
        layer: "route",
        verdict: "unknown",
        reason: say(
          "The routes of subnet `{{subnet}}` lead from NAT gateway `{{nat}}` to a NAT gateway again, and what AWS does then is not known.",
          { subnet: nameOf(subnet.resource), nat: nameOf(nat.resource) },
        ),
      }),
    ]);
  }
  const rest = exitOf(world, subnet, block);
  return { ...rest, ...exit([first, ...rest.hops]) };
}

interface Choice {
  /** The route that covers the whole block most closely. */
  readonly chosen: KnownRoute | undefined;
  /** Routes to parts of the block that lead to another target. */
  readonly rivals: readonly KnownRoute[];
}

/** The most specific route wins: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html */
function choose(routes: readonly KnownRoute[], block: Cidr): Choice {
  const leading = routes.filter((one) => holdsPublicAddresses(one.block));
  const [chosen] = leading
    .filter((one) => contains(one.block, block))
    .toSorted((a, b) => b.block.prefix - a.block.prefix);
  const rivals = leading.filter(
    (one) =>
      intersects(one.block, block) &&
      !contains(one.block, block) &&
      one.route.resource.target.id !== chosen?.route.resource.target.id,
  );
  return { chosen, rivals };
}

function exit(hops: readonly Hop[]): Exit {
  return { verdict: allOf(hops.map(({ verdict }) => verdict)), hops };
}
