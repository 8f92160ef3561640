import type { ResourceOf } from "@cloister/model";
import type { Hop } from "../proof.ts";
import { find, type Placed, type World } from "../world.ts";
import { hopOf } from "./hop-of.ts";
import { nameInId, nameOf } from "./name-of.ts";
import { networkOf } from "./network-index.ts";

/** Whether the internet gateway that a route leads to is attached to the route's VPC. */
export function attachmentHop(
  world: World,
  {
    gateway,
    vpc,
    route,
  }: {
    readonly gateway: string;
    readonly vpc: string;
    readonly route: Placed<ResourceOf<"route">>;
  },
): Hop {
  const name = nameInId(gateway);
  const found = find(world, "internet-gateway", gateway);
  const attachments = networkOf(world).attachmentsOfGateway.get(gateway) ?? [];
  const here = attachments.find(({ resource }) => resource.vpc.id === vpc);
  const layer = "internet-gateway";
  const vpcName = nameInId(vpc);
  if (here !== undefined) {
    return hopOf(here, {
      layer,
      verdict: "allowed",
      reason: `Internet gateway \`${name}\` is attached to VPC \`${vpcName}\`.`,
    });
  }
  if (found === undefined || (found.resource.existing !== undefined && attachments.length === 0)) {
    if (found !== undefined && isStatedFor(world, found, vpc)) {
      return hopOf(found, {
        layer,
        verdict: "allowed",
        reason: `Internet gateway \`${name}\` exists already and is attached to VPC \`${vpcName}\`, as the topology states.`,
      });
    }
    return hopOf(found ?? route, {
      layer,
      verdict: "unknown",
      reason: `Whether internet gateway \`${name}\` is attached to VPC \`${vpcName}\` is not known.`,
    });
  }
  return hopOf(found, {
    layer,
    verdict: "denied",
    reason: `Internet gateway \`${name}\` is not attached to VPC \`${vpcName}\`.`,
  });
}

/** A topology states the gateway of a VPC at the VPC, so that both have one name and one account. */
function isStatedFor(
  world: World,
  gateway: Placed<ResourceOf<"internet-gateway">>,
  vpc: string,
): boolean {
  const owner = find(world, "vpc", vpc);
  return (
    owner !== undefined &&
    owner.accountName === gateway.accountName &&
    nameOf(owner.resource) === nameOf(gateway.resource)
  );
}
