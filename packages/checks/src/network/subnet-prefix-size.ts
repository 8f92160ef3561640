import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { blockSizes } from "./block-size.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";

export const subnetPrefixSize: Check = {
  code: "network/subnet-prefix-size",
  rules: ["NET-002"],
  severity: "error",
  summary: "The block of a subnet has a prefix from /16 to /28.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      for (const { name, subnet } of subnetsOf(network).wronglySized) {
        yield {
          at: [...network.at, "subnets", name, "cidr"],
          message: say(
            "Subnet `{{name}}` has the block `{{cidr}}`, and AWS accepts only {{sizes}}.",
            { name, cidr: subnet.cidr, sizes: blockSizes },
          ),
          help: say("Choose a prefix from {{sizes}}.", { sizes: blockSizes }),
        };
      }
    }
  },
};
