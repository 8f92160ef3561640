import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";
import { vpcBlocks } from "./vpc-blocks.ts";

export const ipv6Block: Check = {
  code: "network/ipv6-block",
  rules: ["NET-001", "NET-002"],
  severity: "error",
  summary: "The blocks of VPCs and subnets are IPv4 blocks.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      for (const { text, cidr, at } of vpcBlocks(network)) {
        if (cidr.family === 4) continue;
        yield {
          at,
          message: `VPC \`${network.name}\` has the IPv6 block \`${text}\` where AWS expects an IPv4 block.`,
          help: "Write an IPv4 block, for example `10.0.0.0/16`.",
        };
      }
      for (const { name, subnet } of subnetsOf(network).withIpv6Block) {
        yield {
          at: [...network.at, "subnets", name, "cidr"],
          message: `Subnet \`${name}\` has the IPv6 block \`${subnet.cidr}\` where AWS expects an IPv4 block.`,
          help: `Write an IPv4 block inside \`${network.vpc.cidr}\`, the block of VPC \`${network.name}\`.`,
        };
      }
    }
  },
};
