import { say } from "@cloister/texts";
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
          message: say(
            "VPC `{{vpc}}` has the IPv6 block `{{block}}` where AWS expects an IPv4 block.",
            { vpc: network.name, block: text },
          ),
          help: say("Write an IPv4 block, for example `10.0.0.0/16`."),
        };
      }
      for (const { name, subnet } of subnetsOf(network).withIpv6Block) {
        yield {
          at: [...network.at, "subnets", name, "cidr"],
          message: say(
            "Subnet `{{name}}` has the IPv6 block `{{cidr}}` where AWS expects an IPv4 block.",
            { name, cidr: subnet.cidr },
          ),
          help: say("Write an IPv4 block inside `{{cidr}}`, the block of VPC `{{vpc}}`.", {
            cidr: network.vpc.cidr,
            vpc: network.name,
          }),
        };
      }
    }
  },
};
