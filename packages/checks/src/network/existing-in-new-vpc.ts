import { say } from "@cloister/texts";
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
          say("Subnet"),
          "subnets",
          subnetsOf(network).existing.map(({ name, subnet }) => [name, subnet] as const),
        ],
        [say("Route table"), "routeTables", Object.entries(vpc.routeTables)],
        [say("Security group"), "securityGroups", Object.entries(vpc.securityGroups)],
      ] as const;
      for (const [what, section, entries] of sections) {
        for (const [name, { existing }] of entries) {
          if (existing === undefined) continue;
          yield {
            at: [...at, section, name, "existing"],
            part: "key",
            message: say(
              "{{what}} `{{name}}` exists already, but VPC `{{vpc}}`, which it is part of, is new.",
              { what, name, vpc: network.name },
            ),
            related: [{ at, part: "key", message: say("the VPC") }],
            help: say(
              "Write `existing: { vpcId: … }` for VPC `{{vpc}}`, or make `{{name}}` a new one.",
              { vpc: network.name, name },
            ),
          };
        }
      }
    }
  },
};
