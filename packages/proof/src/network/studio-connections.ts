import { say, type Text } from "@cloister/texts";
import { requiredTraffic, type RequiredTraffic } from "../facts/studio.ts";
import type { World } from "../world.ts";
import type { Hop } from "../proof.ts";
import { allOf } from "../verdict.ts";
import { reach, type Reach } from "./reach.ts";
import { groupsOf } from "./groups-of.ts";
import { listOf } from "./name-of.ts";
import { groupName } from "./rules-of-group.ts";
import { sceneOf } from "./scene.ts";
import type { Client } from "./way.ts";

/** What apps of Studio need among themselves when they run in a subnet. */
export interface StudioConnections {
  /** TCP 2049 to the mount targets of the home directories. */
  readonly homeDirectories: Reach;
  /** TCP 8192-65535 between apps. */
  readonly betweenApps: Reach;
}

/**
 * AWS asks for both in both directions (`VpcOnly`).
 * https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html
 */
export function studioConnections(
  world: World,
  client: Client,
  /** Ids of all subnets of the domain. */
  subnets: readonly string[] = [client.subnet],
): StudioConnections {
  const scene = sceneOf(world, client);
  const groups =
    "layer" in scene ? undefined : groupsOf(world, scene.vpc.resource.id, client.securityGroups);
  const names = groups?.map((group) => groupName(world, group));
  const members =
    names === undefined
      ? say("apps of the same domain")
      : names.length > 1
        ? say("members of security groups {{groups}}", { groups: listOf(names) })
        : say("members of security group {{group}}", { group: listOf(names) });
  const target = (name: Text) =>
    ({ kind: "interfaces", name, subnets, securityGroups: client.securityGroups }) as const;
  const mounted = reach(world, client, target(members), trafficTo("home"));
  const assumed: Hop = {
    layer: "fact",
    verdict: "allowed",
    reason: say(
      "The mount targets of the home directories are assumed to let in whom Studio's own security groups let in; SageMaker adds groups for NFS of its own, and AWS asks for these rules all the same.",
    ),
  };
  const hops = [...mounted.hops, assumed];
  return {
    homeDirectories: { verdict: allOf(hops.map(({ verdict }) => verdict)), hops },
    betweenApps: reach(world, client, target(members), trafficTo("own-groups")),
  };
}

function trafficTo(peer: RequiredTraffic["peer"]): RequiredTraffic {
  const required = requiredTraffic.find((traffic) => traffic.peer === peer);
  if (required === undefined) throw new Error(`bug: Studio asks for nothing of ${peer}.`);
  return required;
}
