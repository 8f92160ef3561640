import type { ResourceOf } from "@cloister/model";
import { allOfKind, find, grouped, type Placed, type World } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Node } from "../picture/picture.ts";
import { nodeOf } from "./nodes.ts";
import type { Scene } from "./scene.ts";
import { atMost } from "./words.ts";

type Route = Placed<ResourceOf<"route">>;

/** The routes of each table by its id, in the order of the plan. */
export function routesOfTables(world: World): ReadonlyMap<string, readonly Route[]> {
  return grouped(allOfKind(world, "route"), ({ resource }) => resource.routeTable.id);
}

/** A route table with the routes that lead nowhere else: the local ones. */
export function tableNode(
  { resource }: Placed<ResourceOf<"route-table">>,
  routes: readonly Route[],
  { world, words }: Scene,
): Node {
  const cidr = find(world, "vpc", resource.vpc.id)?.resource.cidr;
  const local = cidr === undefined ? [] : [words(say("{{block}} local", { block: cidr }))];
  const node = nodeOf(resource, {
    kind: "route-table",
    is: say("Route table"),
    more: atMost(local, 6, words),
    words,
  });
  return { ...node, shows: [resource.id, ...routes.map((route) => route.resource.id)] };
}
