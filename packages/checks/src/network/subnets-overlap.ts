import { overlappingPairs } from "@cloister/model";
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
          message: `Subnet \`${second.name}\` (\`${second.text}\`) overlaps subnet \`${first.name}\` (\`${first.text}\`) of VPC \`${network.name}\`.`,
          related: [
            {
              at: [...network.at, "subnets", first.name, "cidr"],
              message: `\`${first.name}\` has these addresses too`,
            },
          ],
          help: "Renumber one of them.",
        };
      }
    }
  },
};
