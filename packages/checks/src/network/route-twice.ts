import { canonicalCidr, parseCidr } from "@cloister/model";
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
              message: `Route \`${destination}\` of \`${table}\` has the destination of the local route, which every table of VPC \`${network.name}\` has already.`,
              related: [{ at: block, message: "the block of the VPC" }],
              help: "Remove it: traffic inside the VPC stays local.",
            };
          } else if (earlier !== undefined) {
            yield {
              at: [...at, destination],
              part: "key",
              message: `Route table \`${table}\` has two routes for \`${canonical}\`.`,
              related: [{ at: [...at, earlier], part: "key", message: "the first one" }],
              help: "Remove one of them.",
            };
          } else {
            first.set(canonical, destination);
          }
        }
      }
    }
  },
};
