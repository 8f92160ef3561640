import type { ResourceOf } from "@cloister/model";
import { perWorld } from "../per-world.ts";
import { allOfKind, find, type World } from "../world.ts";

/** The subnets that are associated with each route table, by its id. */
export const routeTableUsers: (
  world: World,
) => ReadonlyMap<string, readonly ResourceOf<"subnet">[]> = perWorld((world) => {
  const users = new Map<string, ResourceOf<"subnet">[]>();
  for (const { resource } of allOfKind(world, "route-table-association")) {
    const subnet = find(world, "subnet", resource.subnet.id)?.resource;
    if (subnet === undefined) continue;
    const known = users.get(resource.routeTable.id);
    if (known === undefined) users.set(resource.routeTable.id, [subnet]);
    else known.push(subnet);
  }
  return users;
});
