import { dockerBridge, intersects } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { isTooLarge } from "./block-size.ts";
import { networksOf } from "./networks-of.ts";
import { parsed, vpcBlocks } from "./vpc-blocks.ts";

const bridge = parsed(dockerBridge);

export const dockerBridgeRange: Check = {
  code: "network/docker-bridge-range",
  rules: ["NET-007"],
  severity: "warning",
  summary: "No block of a VPC has the addresses of Docker's own network.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      // What exists cannot be renumbered.
      if (network.vpc.existing !== undefined) continue;
      for (const { text, cidr, at } of vpcBlocks(network)) {
        if (cidr.family === 6 || isTooLarge(cidr.prefix) || !intersects(bridge, cidr)) continue;
        yield {
          at,
          message: say(
            "VPC `{{vpc}}` has the block `{{block}}`, and `{{range}}` is the network of containers on SageMaker's instances: they do not reach what has such an address.",
            { vpc: network.name, block: text, range: dockerBridge },
          ),
          help: say("Choose another block, for example one of `10.0.0.0/8`."),
        };
      }
    }
  },
};
