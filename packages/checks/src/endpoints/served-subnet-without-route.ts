import { say } from "@cloister/texts";
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
            message: say(
              "Gateway endpoint `{{endpoint}}` should serve `{{subnet}}`, which is in no route table and uses the VPC's main one.",
              { endpoint: nameOf(endpoint), subnet: nameOf(subnet) },
            ),
            related: [{ at: subnet.at, part: "key", message: say("the subnet") }],
            help: say("List `{{subnet}}` in one of the endpoint's route tables.", {
              subnet: nameOf(subnet),
            }),
          };
        } else if (!listed.has(used.table.id)) {
          const table = nameOf(used.table);
          yield {
            at,
            message: say(
              "Gateway endpoint `{{endpoint}}` should serve `{{subnet}}`, but is not in its route table `{{table}}`.",
              { endpoint: nameOf(endpoint), subnet: nameOf(subnet), table },
            ),
            related: [{ at: used.table.at, part: "key", message: say("its route table") }],
            help: say("Add `{{table}}` to `routeTables`.", { table }),
            fix: {
              edits: [{ kind: "append", at: [...endpoint.at, "routeTables"], value: table }],
            },
          };
        }
      }
    }
  },
};
