import type { SecurityGroupRef } from "@cloister/model";
import type { World } from "../world.ts";
import { networkOf } from "./network-index.ts";

/** The groups of an interface: where none is named, AWS gives it the default group of its VPC. Undefined: not known. */
export function groupsOf(
  world: World,
  vpc: string,
  named: readonly SecurityGroupRef[] | undefined,
): readonly SecurityGroupRef[] | undefined {
  if (named === undefined || named.length > 0) return named;
  const [made] = networkOf(world).defaultGroupsOfVpc.get(vpc) ?? [];
  return made === undefined
    ? undefined
    : [{ kind: "default-security-group", id: made.resource.id }];
}
