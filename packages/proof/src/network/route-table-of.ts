import type { ResourceOf } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { find, type Placed, type World } from "../world.ts";
import { hopOf } from "./hop-of.ts";
import { nameInId, nameOf } from "./name-of.ts";
import { networkOf, type KnownRoute } from "./network-index.ts";

/** What decides where the traffic of a subnet goes. */
export type RouteTableOf =
  | {
      readonly kind: "table";
      readonly table: Placed<ResourceOf<"route-table">>;
      readonly routes: readonly KnownRoute[];
      /** Whether the topology tells all its routes: not of a table that exists and of which it states none. */
      readonly isComplete: boolean;
    }
  /** The main table of a VPC that the plan makes: AWS gives it the local route, and nobody adds another. */
  | { readonly kind: "main" }
  | { readonly kind: "unknown"; readonly hop: Hop };

/** The route table that a subnet uses: the one it is associated with, else the main one of its VPC. */
export function routeTableOf(world: World, subnet: Placed<ResourceOf<"subnet">>): RouteTableOf {
  const name = nameOf(subnet.resource);
  const network = networkOf(world);
  const associations = network.associationsOfSubnet.get(subnet.resource.id) ?? [];
  const [association] = associations;
  const vpc = subnet.resource.vpc.id;
  if (association === undefined) {
    const owner = find(world, "vpc", vpc);
    if (owner !== undefined && owner.resource.existing === undefined) return { kind: "main" };
    return unknown(
      subnet,
      say(
        "Subnet `{{subnet}}` is in no route table of the topology, so it uses the main table of VPC `{{vpc}}`, whose routes are not known.",
        { subnet: name, vpc: nameInId(vpc) },
      ),
    );
  }
  const { routeTable } = association.resource;
  if (associations.some(({ resource }) => resource.routeTable.id !== routeTable.id)) {
    return unknown(
      association,
      say(
        "Subnet `{{subnet}}` is in more than one route table, and which of them AWS accepts is not known.",
        { subnet: name },
      ),
    );
  }
  const table = find(world, "route-table", routeTable.id);
  if (table === undefined) {
    return unknown(
      association,
      say("The routes of route table `{{table}}`, which subnet `{{subnet}}` uses, are not known.", {
        table: nameInId(routeTable.id),
        subnet: name,
      }),
    );
  }
  if (table.resource.vpc.id !== vpc) {
    return unknown(
      association,
      say("Subnet `{{subnet}}` is in route table `{{table}}` of another VPC, which AWS refuses.", {
        subnet: name,
        table: nameOf(table.resource),
      }),
    );
  }
  const routes = network.routesOfTable.get(table.resource.id) ?? [];
  const isComplete = table.resource.existing === undefined || routes.length > 0;
  return { kind: "table", table, routes, isComplete };
}

function unknown(placed: Placed, reason: Text): RouteTableOf {
  return { kind: "unknown", hop: hopOf(placed, { layer: "route", verdict: "unknown", reason }) };
}
