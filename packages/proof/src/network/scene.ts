import type { ResourceOf } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { find, type Placed, type World } from "../world.ts";
import { nameInId } from "./name-of.ts";
import type { Client } from "./way.ts";

/** A client with its surroundings. */
export interface Scene {
  readonly world: World;
  readonly client: Client;
  readonly subnet: Placed<ResourceOf<"subnet">>;
  readonly vpc: Placed<ResourceOf<"vpc">>;
}

/** The surroundings of a client, or what of them is not known. */
export function sceneOf(world: World, client: Client): Scene | Hop {
  const subnet = find(world, "subnet", client.subnet);
  if (subnet === undefined) {
    return missing(
      client.subnet,
      say("Subnet `{{subnet}}` is not known.", { subnet: nameInId(client.subnet) }),
    );
  }
  const id = subnet.resource.vpc.id;
  const vpc = find(world, "vpc", id);
  if (vpc === undefined) {
    return missing(id, say("VPC `{{vpc}}` is not known.", { vpc: nameInId(id) }));
  }
  return { world, client, subnet, vpc };
}

function missing(resource: string, reason: Text): Hop {
  return { layer: "fact", verdict: "unknown", reason, resource };
}
