import type { ResourceOf } from "@cloister/model";
import type { Placed, World } from "../world.ts";
import { networkOf } from "./network-index.ts";

/** The IPv4 blocks of a VPC, the first one first: what the local route leads to. */
export function blocksOf(world: World, { resource }: Placed<ResourceOf<"vpc">>): readonly string[] {
  const further = networkOf(world).blocksOfVpc.get(resource.id) ?? [];
  return [resource.cidr, ...further.map((block) => block.resource.cidr)];
}
