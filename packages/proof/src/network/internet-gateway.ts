import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
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
  const found = find(world, "internet-gateway", gateway);
  const attachments = networkOf(world).attachmentsOfGateway.get(gateway) ?? [];
  const here = attachments.find(({ resource }) => resource.vpc.id === vpc);
  const layer = "internet-gateway";
  const names = { gateway: nameInId(gateway), vpc: nameInId(vpc) };
  if (here !== undefined) {
    return hopOf(here, {
      layer,
      verdict: "allowed",
      reason: say("Internet gateway `{{gateway}}` is attached to VPC `{{vpc}}`.", names),
    });
  }
  if (found === undefined || (found.resource.existing !== undefined && attachments.length === 0)) {
    if (found !== undefined && isStatedFor(world, found, vpc)) {
      return hopOf(found, {
        layer,
        verdict: "allowed",
        reason: say(
          "Internet gateway `{{gateway}}` exists already and is attached to VPC `{{vpc}}`, as the topology states.",
          names,
        ),
      });
    }
    return hopOf(found ?? route, {
      layer,
      verdict: "unknown",
      reason: say(
        "Whether internet gateway `{{gateway}}` is attached to VPC `{{vpc}}` is not known.",
        names,
      ),
    });
  }
  return hopOf(found, {
    layer,
    verdict: "denied",
    reason: say("Internet gateway `{{gateway}}` is not attached to VPC `{{vpc}}`.", names),
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
