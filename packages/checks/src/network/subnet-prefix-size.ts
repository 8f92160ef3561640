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
          message: `Subnet \`${name}\` has the block \`${subnet.cidr}\`, and AWS accepts only ${blockSizes}.`,
          help: `Choose a prefix from ${blockSizes}.`,
        };
      }
    }
  },
};
