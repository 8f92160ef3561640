import type { Topology } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { routeTableAt } from "./route-table-at.ts";
import { routingOf, type RouteTableUse } from "./routing.ts";

export const publicSubnetWithoutInternetRoute: Check = {
  code: "network/public-subnet-without-internet-route",
  rules: ["NET-015"],
  severity: "error",
  summary: "The route table of a public subnet has a route to the internet gateway.",

  *run(subject) {
    const { topology } = subject;
    for (const { subnet, used } of routingOf(subject).subnets) {
      if (subnet.intent.tier !== "public") continue;
      if (used === "unknown") continue;
      const name = nameOf(subnet);
      const at = [...subnet.at, "tier"];
      if (used === "main") {
        yield {
          at,
          message: say(
            "Subnet `{{name}}` is declared public, but no route table lists it: it uses the VPC's main route table, which has no route to an internet gateway.",
            { name },
          ),
          help: say(
            "List `{{name}}` in a route table with the route `0.0.0.0/0: internet-gateway`.",
            { name },
          ),
        };
        continue;
      }
      if (used.toInternet !== undefined || saysItLeadsOut(topology, used)) continue;
      const table = nameOf(used.table);
      yield {
        at,
        message: say(
          "Subnet `{{name}}` is declared public, but its route table `{{table}}` has no route to an internet gateway.",
          { name, table },
        ),
        related: [{ at: used.table.at, message: say("its route table") }],
        help: say(
          "Add the route `0.0.0.0/0: internet-gateway` to `{{table}}`, or declare another `tier`.",
          { table },
        ),
      };
    }
  },
};

/**
 * True where another finding is told already, that the VPC has no internet gateway, and where nothing
 * is known: a table that exists, of which no route is stated.
 */
function saysItLeadsOut(topology: Topology, { table, routes }: RouteTableUse): boolean {
  if (table.existing !== undefined) return routes.length === 0;
  return Object.values(routeTableAt(topology, table.at).routes).includes("internet-gateway");
}
