import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { routingOf } from "../network/routing.ts";
import { servingEndpoints } from "./served-subnets.ts";

export const servedSubnetWithoutRoute: Check = {
  code: "endpoints/served-subnet-without-route",
  rules: ["EP-006"],
  severity: "error",
  summary: "A gateway endpoint is in the route table of every subnet that it serves.",

  *run(subject) {
    const { tableOf } = routingOf(subject);
    for (const { endpoint, serves } of servingEndpoints(subject)) {
      const listed = new Set(endpoint.routeTables.map(({ id }) => id));
      for (const { subnet, index } of serves) {
        const used = tableOf(subnet);
        if (used === "unknown") continue;
        const at = [...endpoint.at, "serves", index];
        if (used === "main") {
          yield {
            at,
            message: `Gateway endpoint \`${nameOf(endpoint)}\` should serve \`${nameOf(subnet)}\`, which is in no route table and uses the VPC's main one.`,
            related: [{ at: subnet.at, part: "key", message: "the subnet" }],
            help: `List \`${nameOf(subnet)}\` in one of the endpoint's route tables.`,
          };
        } else if (!listed.has(used.table.id)) {
          const table = nameOf(used.table);
          yield {
            at,
            message: `Gateway endpoint \`${nameOf(endpoint)}\` should serve \`${nameOf(subnet)}\`, but is not in its route table \`${table}\`.`,
            related: [{ at: used.table.at, part: "key", message: "its route table" }],
            help: `Add \`${table}\` to \`routeTables\`.`,
          };
        }
      }
    }
  },
};
