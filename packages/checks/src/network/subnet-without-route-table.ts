import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { servingEndpoints } from "../endpoints/served-subnets.ts";
import { isInVpcOf } from "./is-in-vpc-of.ts";
import { routingOf } from "./routing.ts";

/**
 * Where a VPC has route tables, a subnet in none was forgotten. That a public subnet needs one, and a subnet that a
 * gateway endpoint serves, are findings of their own.
 */
export const subnetWithoutRouteTable: Check = {
  code: "network/subnet-without-route-table",
  rules: ["NET-024"],
  severity: "warning",
  summary: "In a VPC with route tables, each subnet is in one of them.",

  *run(subject) {
    const { tables, subnets } = routingOf(subject);
    const routed = new Set<string>();
    const mixedUp = new Set<string>();
    for (const { table, associations } of tables.values()) {
      if (associations.length > 0) routed.add(table.vpc.id);
      // A subnet of another VPC stands where one of this VPC was meant.
      if (!associations.every((one) => isInVpcOf(one.subnet, one))) mixedUp.add(table.vpc.id);
    }
    if (routed.size === 0) return;
    const served = new Set<string>();
    for (const { serves } of servingEndpoints(subject)) {
      for (const { subnet } of serves) served.add(subnet.id);
    }
    for (const { subnet, used } of subnets) {
      if (used !== "main" || !routed.has(subnet.vpc.id) || mixedUp.has(subnet.vpc.id)) continue;
      if (subnet.intent.tier === "public" || served.has(subnet.id)) continue;
      yield {
        at: subnet.at,
        part: "key",
        message: say(
          "Subnet `{{subnet}}` is in no route table: it uses the main one of VPC `{{vpc}}`, which has only the local route, and which others may change.",
          { subnet: nameOf(subnet), vpc: nameOf(subnet.vpc) },
        ),
        help: say(
          "List it in a route table. One without `routes` is enough for a subnet that is isolated.",
        ),
        explains: [[...subnet.at, "role"]],
      };
    }
  },
};
