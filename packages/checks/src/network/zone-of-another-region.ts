import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { readZone, zoneChoice } from "./zone-text.ts";

export const zoneOfAnotherRegion: Check = {
  code: "network/zone-of-another-region",
  rules: ["NET-012"],
  severity: "error",
  summary: "A subnet's zone is one Availability Zone of its VPC's Region.",

  *run({ topology }) {
    for (const { vpc, region, at } of networksOf(topology)) {
      for (const [name, { zone }] of Object.entries(vpc.subnets)) {
        if (zone === undefined || readZone(zone, region) !== undefined) continue;
        yield {
          at: [...at, "subnets", name, "zone"],
          message: `Subnet \`${name}\` is in \`${zone}\`, which is not an Availability Zone of \`${region}\`.`,
          help: `Write ${zoneChoice(region)}, or leave \`zone\` out and have one chosen.`,
        };
      }
    }
  },
};
