import { canonicalCidr, parseCidr } from "@cloister/model";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { vpcBlocks } from "./vpc-blocks.ts";

export const localRouteElsewhere: Check = {
  code: "network/local-route-elsewhere",
  rules: ["NET-022"],
  severity: "error",
  summary: "A written `local` route has a block of the VPC as its destination.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      // A VPC that exists may have blocks that nobody wrote down.
      if (network.vpc.existing !== undefined) continue;
      const blocks = vpcBlocks(network);
      const known = new Set(blocks.map(({ cidr }) => canonicalCidr(cidr)));
      for (const [table, { routes }] of Object.entries(network.vpc.routeTables)) {
        for (const [destination, target] of Object.entries(routes)) {
          if (target !== "local" || destination.startsWith("pl-")) continue;
          const cidr = parseCidr(destination);
          if (cidr !== undefined && known.has(canonicalCidr(cidr))) continue;
          yield {
            at: [...network.at, "routeTables", table, "routes", destination],
            part: "key",
            message: `Route \`${destination}\` of \`${table}\` is \`local\`, but \`${destination}\` is not a block of VPC \`${network.name}\`.`,
            related: blocks.map(({ at }) => ({ at, message: "a block of the VPC" })),
            help: `Remove it, or write ${blocks.map(({ text }) => `\`${text}: local\``).join(", ")}. The local route is there in any case.`,
          };
        }
      }
    }
  },
};
