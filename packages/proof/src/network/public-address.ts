import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Placed } from "../world.ts";
import type { Exit } from "./exit.ts";
import { hopOf } from "./hop-of.ts";
import { nameOf } from "./name-of.ts";

/**
 * What an exit is for a client without a public IPv4 address, as apps of Studio are: an internet gateway serves only
 * interfaces that have one. https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 */
export function withoutPublicAddress(subnet: Placed<ResourceOf<"subnet">>, exit: Exit): Exit {
  if (exit.internetGateway === undefined || exit.natGateway !== undefined) return exit;
  const hop = hopOf(subnet, {
    layer: "internet-gateway",
    verdict: "denied",
    reason: say(
      "The client in subnet `{{subnet}}` has no public IPv4 address, and an internet gateway serves only interfaces that have one.",
      { subnet: nameOf(subnet.resource) },
    ),
  });
  return { ...exit, verdict: "denied", hops: [...exit.hops, hop] };
}
