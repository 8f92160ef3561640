import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { blockSizes, isBlockSize } from "./block-size.ts";
import { networksOf } from "./networks-of.ts";
import { vpcBlocks } from "./vpc-blocks.ts";

export const vpcPrefixSize: Check = {
  code: "network/vpc-prefix-size",
  rules: ["NET-001"],
  severity: "error",
  summary: "Every block of a VPC has a prefix from /16 to /28.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      for (const { text, cidr, at } of vpcBlocks(network)) {
        if (cidr.family === 6 || isBlockSize(cidr.prefix)) continue;
        yield {
          at,
          message: say("VPC `{{vpc}}` has the block `{{block}}`, and AWS accepts only {{sizes}}.", {
            vpc: network.name,
            block: text,
            sizes: blockSizes,
          }),
          help: say("Choose a prefix from {{sizes}}.", { sizes: blockSizes }),
        };
      }
    }
  },
};
