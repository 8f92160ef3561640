import type { ResourceOf } from "@cloister/model";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const subnetInTwoRouteTables: Check = {
  code: "network/subnet-in-two-route-tables",
  rules: ["NET-021"],
  severity: "error",
  summary: "A subnet uses one route table.",

  *run({ plan }) {
    const first = new Map<string, ResourceOf<"route-table-association">>();
    for (const association of resourcesOf(plan, "route-table-association")) {
      const { subnet, routeTable, at } = association;
      const earlier = first.get(subnet.id);
      if (earlier === undefined) {
        first.set(subnet.id, association);
        continue;
      }
      yield {
        at,
        message: `Subnet \`${nameOf(subnet)}\` is in route tables \`${nameOf(earlier.routeTable)}\` and \`${nameOf(routeTable)}\`; AWS allows one.`,
        related: [{ at: earlier.at, message: "the first one" }],
        help: "List it in one of them, and put all its routes there.",
      };
    }
  },
};
