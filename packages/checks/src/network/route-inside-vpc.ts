import { canonicalCidr, contains, parseCidr } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";
import { vpcBlocks } from "./vpc-blocks.ts";

export const routeInsideVpc: Check = {
  code: "network/route-inside-vpc",
  rules: ["NET-021"],
  severity: "error",
  summary:
    "A route to addresses of the VPC itself leads a whole subnet to a NAT gateway, or does not exist.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const blocks = vpcBlocks(network);
      let subnets: ReadonlySet<string> | undefined;
      // Of a VPC that exists, not every subnet is written here.
      const isWhole = network.vpc.existing === undefined;
      for (const [table, { routes }] of Object.entries(network.vpc.routeTables)) {
        for (const [destination, target] of Object.entries(routes)) {
          const cidr = parseCidr(destination);
          if (cidr === undefined || target === "local") continue;
          const block = blocks.find((one) => contains(one.cidr, cidr) && !contains(cidr, one.cidr));
          if (block === undefined) continue;
          if (target !== "internet-gateway") {
            subnets ??= new Set(subnetsOf(network).all.map((subnet) => canonicalCidr(subnet.cidr)));
            if (!isWhole || subnets.has(canonicalCidr(cidr))) continue;
          }
          yield {
            at: [...network.at, "routeTables", table, "routes", destination],
            part: "key",
            message:
              target === "internet-gateway"
                ? say(
                    "Route `{{destination}}` of `{{table}}` leads addresses of VPC `{{vpc}}` itself to the internet gateway.",
                    { destination, table, vpc: network.name },
                  )
                : say(
                    "Route `{{destination}}` of `{{table}}` leads addresses of VPC `{{vpc}}` itself to `{{target}}`.",
                    { destination, table, vpc: network.name, target },
                  ),
            related: [{ at: block.at, message: say("the block of the VPC") }],
            help: say(
              "Remove it. Inside the VPC, AWS accepts only routes for exactly one subnet, and not to an internet gateway.",
            ),
          };
        }
      }
    }
  },
};
