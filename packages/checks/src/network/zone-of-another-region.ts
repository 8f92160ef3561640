import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";
import { zoneIdsOf } from "./zone-text.ts";

export const zoneOfAnotherRegion: Check = {
  code: "network/zone-of-another-region",
  rules: ["NET-012"],
  severity: "error",
  summary: "A subnet's zone is one Availability Zone of its VPC's Region.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const { region, at } = network;
      const ids = zoneIdsOf(region);
      for (const { name, zone } of subnetsOf(network).withZoneElsewhere) {
        yield {
          at: [...at, "subnets", name, "zone"],
          message: say(
            "Subnet `{{name}}` is in `{{zone}}`, which is not an Availability Zone of `{{region}}`.",
            { name, zone: zone.text, region },
          ),
          help:
            ids === undefined
              ? say("Write the id of an Availability Zone of `{{region}}`.", { region })
              : say("Write one of {{ids}}, or leave `zone` out and have one chosen.", { ids }),
        };
      }
    }
  },
};
