import { canonicalCidr, parseCidr, type Path } from "@cloister/model";
import type { Check, Said } from "../check.ts";
import { networksOf, type Network } from "./networks-of.ts";
import { subnetsOf } from "./subnets-of.ts";
import { vpcBlocks } from "./vpc-blocks.ts";

export const hostBits: Check = {
  code: "network/host-bits",
  rules: ["NET-005"],
  severity: "warning",
  summary: "A block is written as AWS stores it, without host bits.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      for (const { text, cidr, at } of vpcBlocks(network)) {
        if (cidr.hasHostBits) yield notCanonical(text, canonicalCidr(cidr), { at });
      }
      for (const { name, subnet, cidr } of subnetsOf(network).withHostBits) {
        const at = [...network.at, "subnets", name, "cidr"];
        yield notCanonical(subnet.cidr, canonicalCidr(cidr), { at });
      }
      yield* destinationsOf(network);
    }
  },
};

function* destinationsOf({ vpc, at }: Network): Iterable<Said> {
  for (const [table, { routes }] of Object.entries(vpc.routeTables)) {
    for (const destination of Object.keys(routes)) {
      const cidr = parseCidr(destination);
      if (cidr?.hasHostBits !== true) continue;
      const path = [...at, "routeTables", table, "routes", destination];
      yield notCanonical(destination, canonicalCidr(cidr), { at: path, part: "key" });
    }
  }
}

function notCanonical(
  text: string,
  canonical: string,
  place: { readonly at: Path; readonly part?: "key" },
): Said {
  return {
    ...place,
    message: `\`${text}\` has host bits set; AWS stores it as \`${canonical}\`.`,
    help: `Write \`${canonical}\`.`,
  };
}
