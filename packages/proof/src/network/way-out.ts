import { say, sentences, type Text } from "@cloister/texts";
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
  const names = { route: destination, table: nameInId(routeTable.id) };
  const through = { ...names, gateway: gatewayText(target.kind, nameInId(target.id)) };
  const hop = (verdict: Verdict, reason: Text): Hop =>
    hopOf(known.route, { layer: "route", verdict, reason });
  if (!holdsPublicAddresses(known.block)) {
    const nowhere = say(
      "Route `{{route}}` of route table `{{table}}` leads to {{gateway}}, but to no address of the internet.",
      through,
    );
    return { hop: hop("allowed", nowhere) };
  }
  const exit = exitThrough(world, known, vpc);
  const decisive = exit.hops.find(({ verdict }) => verdict === exit.verdict)?.reason;
  const letsIn = target.kind === "internet-gateway";
  const way: WayOut = { destination, ...exit, letsIn };
  switch (exit.verdict) {
    case "denied": {
      const closed = say(
        "Route `{{route}}` of route table `{{table}}` does not lead to the internet.",
        names,
      );
      return { hop: hop("allowed", sentences(closed, decisive)) };
    }
    case "unknown": {
      const open = say(
        "Route `{{route}}` of route table `{{table}}` may lead to the internet.",
        names,
      );
      return { hop: hop("unknown", sentences(open, decisive)), way };
    }
    case "allowed": {
      const reason = letsIn
        ? say(
            "Route `{{route}}` of route table `{{table}}` leads to the internet through {{gateway}}, which lets the internet in as well.",
            through,
          )
        : say(
            "Route `{{route}}` of route table `{{table}}` leads to the internet through {{gateway}}.",
            through,
          );
      return { hop: hop("denied", reason), way };
    }
  }
}

/** A gateway as messages call it within a sentence. */
export function gatewayText(kind: "nat-gateway" | "internet-gateway", gateway: string): Text {
  return kind === "nat-gateway"
    ? say("NAT gateway `{{gateway}}`", { gateway })
    : say("internet gateway `{{gateway}}`", { gateway });
}
