import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { routingOf } from "./routing.ts";

/** A route to the internet gateway is the business of `network/private-subnet-with-internet-route`. */
export const isolatedSubnetWithWayOut: Check = {
  code: "network/isolated-subnet-with-way-out",
  rules: ["NET-017"],
  severity: "error",
  summary: "The route table of an isolated subnet has no route out of the VPC.",

  *run(subject) {
    for (const { subnet, used } of routingOf(subject).subnets) {
      if (subnet.intent.tier !== "isolated") continue;
      if (typeof used === "string" || used.toInternet !== undefined) continue;
      const { table, toNat } = used;
      if (toNat === undefined) continue;
      const name = nameOf(subnet);
      yield {
        at: [...subnet.at, "tier"],
        message: say(
          "Subnet `{{name}}` is declared isolated, but its route table `{{table}}` leads to NAT gateway `{{nat}}`.",
          { name, table: nameOf(table), nat: nameOf(toNat.target) },
        ),
        related: [
          {
            at: toNat.at,
            message: say("the way out, for `{{destination}}`", { destination: toNat.destination }),
          },
        ],
        help: say("Remove the route and reach AWS through endpoints, or declare `tier: private`."),
      };
    }
  },
};
