import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { isInVpcOf } from "./is-in-vpc-of.ts";
import { routingOf } from "./routing.ts";

export const natGatewayWithoutInternetRoute: Check = {
  code: "network/nat-gateway-without-internet-route",
  rules: ["NET-018"],
  severity: "error",
  summary: "A public NAT gateway stands in a subnet with a route to the internet gateway.",

  *run(subject) {
    const { plan } = subject;
    const { tableOf } = routingOf(subject);
    for (const nat of resourcesOf(plan, "nat-gateway")) {
      if (nat.connectivity !== "public") continue;
      const subnet = targetOf(plan, nat.subnet);
      // A public subnet without that route, and one of another VPC, are findings of their own.
      if (subnet.intent.tier === "public" || !isInVpcOf(nat.subnet, nat)) continue;
      const used = tableOf(subnet);
      if (used === "unknown") continue;
      if (used !== "main") {
        const isUnstated = used.table.existing !== undefined && used.routes.length === 0;
        if (used.toInternet !== undefined || isUnstated) continue;
      }
      yield {
        at: [...nat.at, "subnet"],
        message: say(
          "Public NAT gateway `{{nat}}` stands in subnet `{{subnet}}`, which has no route to an internet gateway.",
          { nat: nameOf(nat), subnet: nameOf(subnet) },
        ),
        related: [
          {
            at: [...subnet.at, "tier"],
            message: say("the subnet is {{tier}}", { tier: subnet.intent.tier }),
          },
        ],
        help: say("Put it into a public subnet, or make it `connectivity: private`."),
      };
    }
  },
};
