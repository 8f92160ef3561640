import type { Hop } from "../proof.ts";
import type { Verdict } from "../verdict.ts";
import type { World } from "../world.ts";
import { exitThrough } from "./exit.ts";
import { hopOf } from "./hop-of.ts";
import { nameInId } from "./name-of.ts";
import type { KnownRoute } from "./network-index.ts";
import { holdsPublicAddresses } from "./public-addresses.ts";

/** One route that leads to the internet, or may. */
export interface WayOut {
  /** The block of addresses that it leads to. */
  readonly destination: string;
  /** `allowed`: it leads to the internet. Never `denied`. */
  readonly verdict: Verdict;
  readonly hops: readonly Hop[];
  readonly natGateway?: string;
  readonly internetGateway?: string;
  /** Whether the internet can open connections too, to interfaces with a public address. */
  readonly letsIn: boolean;
}

/** What one route means for a subnet that is to be closed: the hop is `denied` where it leads to the internet. */
export interface JudgedRoute {
  readonly hop: Hop;
  readonly way?: WayOut;
}

export function judgeRoute(
  world: World,
  known: KnownRoute,
  /** The plan's id of the VPC of its route table. */
  vpc: string,
): JudgedRoute {
  const { destination, target, routeTable } = known.route.resource;
  const to = `${target.kind === "nat-gateway" ? "NAT gateway" : "internet gateway"} \`${nameInId(target.id)}\``;
  const route = `Route \`${destination}\` of route table \`${nameInId(routeTable.id)}\``;
  const hop = (verdict: Verdict, reason: string): Hop =>
    hopOf(known.route, { layer: "route", verdict, reason });
  if (!holdsPublicAddresses(known.block)) {
    return { hop: hop("allowed", `${route} leads to ${to}, but to no address of the internet.`) };
  }
  const exit = exitThrough(world, known, vpc);
  const decisive = exit.hops.find(({ verdict }) => verdict === exit.verdict)?.reason ?? "";
  const letsIn = target.kind === "internet-gateway";
  const way: WayOut = { destination, ...exit, letsIn };
  switch (exit.verdict) {
    case "denied":
      return { hop: hop("allowed", `${route} does not lead to the internet. ${decisive}`) };
    case "unknown":
      return { hop: hop("unknown", `${route} may lead to the internet. ${decisive}`), way };
    case "allowed":
      return {
        hop: hop(
          "denied",
          `${route} leads to the internet through ${to}${letsIn ? ", which lets the internet in as well" : ""}.`,
        ),
        way,
      };
  }
}
