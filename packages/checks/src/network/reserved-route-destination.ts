import { contains, parseCidr } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { parsed } from "./vpc-blocks.ts";

const reserved = ["169.254.168.0/22", "fd00:ec2::/32"].map((range) => ({
  range,
  cidr: parsed(range),
}));

export const reservedRouteDestination: Check = {
  code: "network/reserved-route-destination",
  rules: ["NET-021"],
  severity: "error",
  summary: "No route leads to the addresses that AWS keeps for its own services.",

  *run({ topology }) {
    for (const { vpc, at } of networksOf(topology)) {
      for (const [table, { routes }] of Object.entries(vpc.routeTables)) {
        for (const [destination, target] of Object.entries(routes)) {
          const cidr = parseCidr(destination);
          if (cidr === undefined || target === "local") continue;
          const found = reserved.find((one) => contains(one.cidr, cidr));
          if (found === undefined) continue;
          const path = [...at, "routeTables", table, "routes", destination];
          yield {
            at: path,
            part: "key",
            message: say(
              "Route `{{destination}}` of `{{table}}` leads to `{{range}}`, which AWS keeps for services such as its DNS server.",
              { destination, table, range: found.range },
            ),
            help: say("Remove it: these addresses are reached without a route."),
            fix: { edits: [{ kind: "remove", at: path, andEmpty: true }] },
          };
        }
      }
    }
  },
};
