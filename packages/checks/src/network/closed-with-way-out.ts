import type { RelatedFinding } from "@cloister/model";
import { waysOut } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { firstOf, someOf } from "../some-of.ts";
import { closedSubnets } from "./closed-subnets.ts";

/** A route of such a subnet, and whom it leads out. */
interface Leak {
  readonly subnets: string[];
  readonly says: RelatedFinding[];
  readonly nat: string;
  readonly path: readonly RelatedFinding[];
}

/** Routes straight to an internet gateway, and those of isolated subnets, are errors of their own. */
export const closedWithWayOut: FlowCheck = {
  code: "network/closed-with-way-out",
  rules: ["NET-029"],
  severity: "warning",
  summary: "A subnet that is meant to be closed has no way to the internet.",

  *run({ plan, world }) {
    const leaks = new Map<string, Leak>();
    for (const [id, says] of closedSubnets(plan)) {
      const subnet = targetOf(plan, { kind: "subnet", id });
      if (subnet.intent.tier === "isolated") continue;
      for (const { verdict, natGateway, hops } of waysOut(world, id).ways) {
        const [first, ...rest] = hops;
        const route = first?.resource;
        if (verdict !== "allowed" || natGateway === undefined || route === undefined) continue;
        const leak: Leak = leaks.get(route) ?? {
          subnets: [],
          says: [],
          nat: natGateway,
          path: rest.flatMap(({ at, reason }) =>
            at === undefined ? [] : [{ at, message: reason }],
          ),
        };
        leak.subnets.push(nameOf(subnet));
        leak.says.push(says);
        leaks.set(route, leak);
      }
    }
    if (leaks.size === 0) return;
    for (const route of resourcesOf(plan, "route")) {
      const leak = leaks.get(route.id);
      if (leak === undefined) continue;
      const holes = {
        subnets: someOf(leak.subnets),
        destination: route.destination,
        table: nameOf(route.routeTable),
        nat: nameOf({ id: leak.nat }),
      };
      yield {
        at: route.at,
        message:
          leak.subnets.length === 1
            ? say(
                "Subnet {{subnets}} is meant to be closed, and route `{{destination}}` of its route table `{{table}}` leads to the internet through NAT gateway `{{nat}}`.",
                holes,
              )
            : say(
                "Subnets {{subnets}} are meant to be closed, and route `{{destination}}` of their route table `{{table}}` leads to the internet through NAT gateway `{{nat}}`.",
                holes,
              ),
        related: [...firstOf(leak.says), ...leak.path],
        explains: leak.says.map(({ at }) => at).filter(([section]) => section === "expect"),
        help: say(
          "Give what is closed a route table without this route, and an endpoint for each service that it calls. Where the way out is wanted, say why in `silence`.",
        ),
      };
    }
  },
};
