import { say } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { blocksOf } from "./blocks-of.ts";
import { hopOf } from "./hop-of.ts";
import { nameOf } from "./name-of.ts";
import { blockOf, holdsPublicAddresses } from "./public-addresses.ts";
import type { Scene } from "./scene.ts";
import type { Service } from "./way.ts";

/**
 * How the client learns the public addresses of a service. Without AWS's resolver it needs one of its own.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html
 */
export function publicNameHop({ world, vpc }: Scene, { name, region }: Service): Hop {
  const vpcName = nameOf(vpc.resource);
  if (!vpc.resource.dnsSupport) {
    return hopOf(vpc, {
      layer: "dns",
      verdict: "unknown",
      reason: say(
        "VPC `{{vpc}}` has `dnsSupport` off, so how the client finds the addresses of `{{service}}` is not known.",
        { vpc: vpcName, service: name },
      ),
    });
  }
  const own = blocksOf(world, vpc).find((block) => holdsPublicAddresses(blockOf(block)));
  return own === undefined
    ? hopOf(vpc, {
        layer: "dns",
        verdict: "allowed",
        reason: say(
          "In VPC `{{vpc}}`, the name of `{{service}}` in `{{region}}` leads to public addresses.",
          { vpc: vpcName, service: name, region },
        ),
      })
    : hopOf(vpc, {
        layer: "dns",
        verdict: "unknown",
        reason: say(
          "VPC `{{vpc}}` has public addresses for its own, `{{block}}`, and whether those of `{{service}}` are among them is not known.",
          { vpc: vpcName, block: own, service: name },
        ),
      });
}
