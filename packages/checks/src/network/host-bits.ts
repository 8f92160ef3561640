import { canonicalCidr, parseCidr, type Fix, type Path } from "@cloister/model";
import { say } from "@cloister/texts";
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
      const canonical = canonicalCidr(cidr);
      const said = notCanonical(destination, canonical, { at: path, part: "key" });
      // Where there is such a route already, this one is in its way.
      const isFree = routes[canonical] === undefined;
      const fix: Fix = { edits: [{ kind: "rename", at: path, key: canonical }] };
      yield isFree ? { ...said, fix } : said;
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
    message: say("`{{block}}` has host bits set; AWS stores it as `{{canonical}}`.", {
      block: text,
      canonical,
    }),
    help: say("Write `{{canonical}}`.", { canonical }),
    ...(place.part === "key"
      ? {}
      : { fix: { edits: [{ kind: "set", at: place.at, value: canonical }] } }),
  };
}
