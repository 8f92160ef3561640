import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";

export const existingInNewVpc: Check = {
  code: "network/existing-in-new-vpc",
  rules: [],
  severity: "error",
  summary: "Only a VPC that exists has subnets, route tables and security groups that exist.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const { vpc, at } = network;
      if (vpc.existing !== undefined) continue;
      const sections = [
        [
          "Subnet",
          "subnets",
          subnetsOf(network).existing.map(({ name, subnet }) => [name, subnet] as const),
        ],
        ["Route table", "routeTables", Object.entries(vpc.routeTables)],
        ["Security group", "securityGroups", Object.entries(vpc.securityGroups)],
      ] as const;
      for (const [what, section, entries] of sections) {
        for (const [name, { existing }] of entries) {
          if (existing === undefined) continue;
          yield {
            at: [...at, section, name, "existing"],
            part: "key",
            message: `${what} \`${name}\` exists already, but VPC \`${network.name}\`, which it is part of, is new.`,
            related: [{ at, part: "key", message: "the VPC" }],
            help: `Write \`existing: { vpcId: … }\` for VPC \`${network.name}\`, or make \`${name}\` a new one.`,
          };
        }
      }
    }
  },
};
