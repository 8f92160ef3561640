import { intersects, privateFamilies, refusedAddition, sharedRange } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { isTooLarge } from "./block-size.ts";
import { networksOf } from "./networks-of.ts";
import { isReserved } from "./reserved-range.ts";
import { parsed, vpcBlocks } from "./vpc-blocks.ts";

const inside = [...privateFamilies, sharedRange, refusedAddition].map(parsed);

export const publicRange: Check = {
  code: "network/public-range",
  rules: ["NET-008"],
  severity: "info",
  summary: "The blocks of a VPC are private addresses.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      if (network.vpc.existing !== undefined) continue;
      for (const { text, cidr, at } of vpcBlocks(network)) {
        if (cidr.family === 6 || isTooLarge(cidr.prefix) || isReserved(cidr)) continue;
        if (inside.some((range) => intersects(range, cidr))) continue;
        yield {
          at,
          message: say(
            "VPC `{{vpc}}` has the block `{{block}}` of public addresses: whoever has them on the internet cannot be reached from it.",
            { vpc: network.name, block: text },
          ),
          help: say(
            "Choose from `10.0.0.0/8`, `172.16.0.0/12`, `192.168.0.0/16` or `100.64.0.0/10`.",
          ),
        };
      }
    }
  },
};
