import { contains } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";
import { vpcBlocks } from "./vpc-blocks.ts";

export const subnetOutsideVpc: Check = {
  code: "network/subnet-outside-vpc",
  rules: ["NET-003"],
  severity: "error",
  summary: "A subnet lies inside one block of its VPC.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const blocks = vpcBlocks(network).filter(({ cidr }) => cidr.family === 4);
      if (blocks.length === 0) continue;
      for (const { name, subnet, cidr } of subnetsOf(network).all) {
        // A subnet that exists has its place already, perhaps in a block that nobody wrote down.
        if (cidr.family === 6 || subnet.existing !== undefined) continue;
        if (blocks.some((block) => contains(block.cidr, cidr))) continue;
        yield {
          at: [...network.at, "subnets", name, "cidr"],
          message: say("Subnet `{{name}}` (`{{cidr}}`) is not inside any block of VPC `{{vpc}}`.", {
            name,
            cidr: subnet.cidr,
            vpc: network.name,
          }),
          related: blocks.map(({ at, text }) => ({
            at,
            message: say("the VPC has `{{block}}`", { block: text }),
          })),
          help: say("Move the subnet into the VPC's range, or add a block to `secondaryCidrs`."),
        };
      }
    }
  },
};
