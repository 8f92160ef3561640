import { intersects, type Cidr } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { isTooLarge } from "./block-size.ts";
import { networksOf } from "./networks-of.ts";
import { parsed, vpcBlocks } from "./vpc-blocks.ts";

const reserved = [
  { range: "169.254.0.0/16", use: say("link-local addresses") },
  { range: "127.0.0.0/8", use: say("loopback addresses") },
  { range: "0.0.0.0/8", use: say('addresses of "this" network') },
  { range: "224.0.0.0/4", use: say("multicast") },
  { range: "240.0.0.0/4", use: say("no use yet") },
].map(({ range, use }) => ({ range, use, cidr: parsed(range) }));

export const reservedRange: Check = {
  code: "network/reserved-range",
  rules: ["NET-006"],
  severity: "error",
  summary: "No block of a VPC lies in a reserved range.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      for (const { text, cidr, at } of vpcBlocks(network)) {
        // A block that is too large anyway may touch anything.
        if (cidr.family === 6 || isTooLarge(cidr.prefix)) continue;
        const found = reservedRangeOf(cidr);
        if (found === undefined) continue;
        yield {
          at,
          message: say(
            "VPC `{{vpc}}` has the block `{{block}}`, which lies in `{{range}}`, reserved for {{use}}.",
            { vpc: network.name, block: text, range: found.range, use: found.use },
          ),
          help: say(
            "Choose from `10.0.0.0/8`, `172.16.0.0/12`, `192.168.0.0/16` or `100.64.0.0/10`.",
          ),
        };
      }
    }
  },
};

/** True for a block that touches a range which no VPC can have. */
export function isReserved(cidr: Cidr): boolean {
  return reservedRangeOf(cidr) !== undefined;
}

function reservedRangeOf(cidr: Cidr) {
  return reserved.find((one) => intersects(one.cidr, cidr));
}
