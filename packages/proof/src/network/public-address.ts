import type { ResourceOf } from "@cloister/model";
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
    reason: `The client in subnet \`${nameOf(subnet.resource)}\` has no public IPv4 address, and an internet gateway serves only interfaces that have one.`,
  });
  return { ...exit, verdict: "denied", hops: [...exit.hops, hop] };
}
