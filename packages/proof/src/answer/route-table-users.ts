import type { ResourceOf } from "@cloister/model";
import { addTo } from "../grouped.ts";
import { perWorld } from "../per-world.ts";
import { allOfKind, find, type World } from "../world.ts";

/** The subnets that are associated with each route table, by its id. */
export const routeTableUsers: (
  world: World,
) => ReadonlyMap<string, readonly ResourceOf<"subnet">[]> = perWorld((world) => {
  const users = new Map<string, [ResourceOf<"subnet">, ...ResourceOf<"subnet">[]]>();
  for (const { resource } of allOfKind(world, "route-table-association")) {
    const subnet = find(world, "subnet", resource.subnet.id)?.resource;
    if (subnet !== undefined) addTo(users, resource.routeTable.id, subnet);
  }
  return users;
});
