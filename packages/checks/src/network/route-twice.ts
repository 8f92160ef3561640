import { canonicalCidr, parseCidr } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { vpcBlocks } from "./vpc-blocks.ts";

export const routeTwice: Check = {
  code: "network/route-twice",
  rules: ["NET-021"],
  severity: "error",
  summary: "A route table has one route for each destination.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const blocks = new Map(
        vpcBlocks(network).map(({ cidr, at }) => [canonicalCidr(cidr), at] as const),
      );
      for (const [table, { routes }] of Object.entries(network.vpc.routeTables)) {
        const at = [...network.at, "routeTables", table, "routes"];
        const first = new Map<string, string>();
        for (const [destination, target] of Object.entries(routes)) {
          const cidr = parseCidr(destination);
          if (cidr === undefined || target === "local") continue;
          const canonical = canonicalCidr(cidr);
          const block = blocks.get(canonical);
          const earlier = first.get(canonical);
          if (block !== undefined) {
            yield {
              at: [...at, destination],
              part: "key",
              message: say(
                "Route `{{destination}}` of `{{table}}` has the destination of the local route, which every table of VPC `{{vpc}}` has already.",
                { destination, table, vpc: network.name },
              ),
              related: [{ at: block, message: say("the block of the VPC") }],
              help: say("Remove it: traffic inside the VPC stays local."),
              fix: { edits: [{ kind: "remove", at: [...at, destination], andEmpty: true }] },
            };
          } else if (earlier !== undefined) {
            yield {
              at: [...at, destination],
              part: "key",
              message: say("Route table `{{table}}` has two routes for `{{canonical}}`.", {
                table,
                canonical,
              }),
              related: [{ at: [...at, earlier], part: "key", message: say("the first one") }],
              help: say("Remove one of them."),
              ...(routes[earlier] === target
                ? { fix: { edits: [{ kind: "remove", at: [...at, destination], andEmpty: true }] } }
                : {}),
            };
          } else {
            first.set(canonical, destination);
          }
        }
      }
    }
  },
};
