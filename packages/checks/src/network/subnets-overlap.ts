import { overlappingPairs } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";

export const subnetsOverlap: Check = {
  code: "network/subnets-overlap",
  rules: ["NET-004"],
  severity: "error",
  summary: "The subnets of a VPC share no address.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const subnets: { readonly name: string; readonly text: string }[] = [];
      const ranges: { readonly first: number; readonly last: number }[] = [];
      for (const { name, subnet, cidr } of subnetsOf(network).all) {
        if (cidr.family === 6) continue;
        subnets.push({ name, text: subnet.cidr });
        ranges.push(cidr);
      }
      for (const [earlier, later] of overlappingPairs(ranges)) {
        const first = subnets[earlier];
        const second = subnets[later];
        if (first === undefined || second === undefined) continue;
        yield {
          at: [...network.at, "subnets", second.name, "cidr"],
          message: say(
            "Subnet `{{second}}` (`{{secondBlock}}`) overlaps subnet `{{first}}` (`{{firstBlock}}`) of VPC `{{vpc}}`.",
            {
              second: second.name,
              secondBlock: second.text,
              first: first.name,
              firstBlock: first.text,
              vpc: network.name,
            },
          ),
          related: [
            {
              at: [...network.at, "subnets", first.name, "cidr"],
              message: say("`{{first}}` has these addresses too", { first: first.name }),
            },
          ],
          help: say("Renumber one of them."),
        };
      }
    }
  },
};
