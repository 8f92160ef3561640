import { canonicalCidr, parseCidr } from "@cloister/model";
import { commas, say } from "@cloister/texts";
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
          const at = [...network.at, "routeTables", table, "routes", destination];
          yield {
            at,
            part: "key",
            message: say(
              "Route `{{destination}}` of `{{table}}` is `local`, but `{{destination}}` is not a block of VPC `{{vpc}}`.",
              { destination, table, vpc: network.name },
            ),
            related: blocks.map(({ at }) => ({ at, message: say("a block of the VPC") })),
            help: say("Remove it, or write {{routes}}. The local route is there in any case.", {
              routes: commas(blocks.map(({ text }) => `\`${text}: local\``)),
            }),
            fix: { edits: [{ kind: "remove", at, andEmpty: true }] },
          };
        }
      }
    }
  },
};
