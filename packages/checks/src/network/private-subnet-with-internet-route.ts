import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { routingOf } from "./routing.ts";

export const privateSubnetWithInternetRoute: Check = {
  code: "network/private-subnet-with-internet-route",
  rules: ["NET-016"],
  severity: "error",
  summary: "The route table of a private or isolated subnet has no route to the internet gateway.",

  *run(subject) {
    for (const { subnet, used } of routingOf(subject).subnets) {
      if (subnet.intent.tier === "public") continue;
      if (typeof used === "string" || used.toInternet === undefined) continue;
      const name = nameOf(subnet);
      const table = nameOf(used.table);
      yield {
        at: [...subnet.at, "tier"],
        message: say(
          "Subnet `{{name}}` is declared {{tier}}, but its route table `{{table}}` leads to the internet gateway.",
          { name, tier: subnet.intent.tier, table },
        ),
        related: [{ at: used.toInternet.at, message: say("the route to the internet gateway") }],
        help: say("List `{{name}}` in another route table, or declare `tier: public`.", { name }),
      };
    }
  },
};
