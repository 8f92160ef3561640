import type { Cidr, Kind, ResourceOf } from "@cloister/model";
import { grouped } from "../grouped.ts";
import { perWorld } from "../per-world.ts";
import { allOfKind, type Placed, type World } from "../world.ts";
import { blockOf } from "./public-addresses.ts";

/** A route with its destination read. */
export interface KnownRoute {
  readonly route: Placed<ResourceOf<"route">>;
  readonly block: Cidr;
}

/** The network of a world by what questions ask for; every list is in the order of the plan. */
export interface NetworkIndex {
  readonly routesOfTable: ReadonlyMap<string, readonly KnownRoute[]>;
  readonly associationsOfSubnet: ReadonlyMap<
    string,
    readonly Placed<ResourceOf<"route-table-association">>[]
  >;
  readonly attachmentsOfGateway: ReadonlyMap<
    string,
    readonly Placed<ResourceOf<"internet-gateway-attachment">>[]
  >;
  readonly gatewayEndpointsOfVpc: ReadonlyMap<
    string,
    readonly Placed<ResourceOf<"gateway-endpoint">>[]
  >;
  readonly interfaceEndpointsOfVpc: ReadonlyMap<
    string,
    readonly Placed<ResourceOf<"interface-endpoint">>[]
  >;
  readonly blocksOfVpc: ReadonlyMap<string, readonly Placed<ResourceOf<"vpc-cidr">>[]>;
  readonly rulesOfGroup: ReadonlyMap<string, readonly Placed<ResourceOf<"security-group-rule">>[]>;
  readonly defaultGroupsOfVpc: ReadonlyMap<
    string,
    readonly Placed<ResourceOf<"default-security-group">>[]
  >;
}

/** Made once for each world. */
export const networkOf = perWorld(readNetwork);

function readNetwork(world: World): NetworkIndex {
  const routes = groupedBy(world, "route", ({ routeTable }) => routeTable.id);
  return {
    routesOfTable: new Map(
      [...routes].map(([table, all]) => [
        table,
        all.map((route) => ({ route, block: blockOf(route.resource.destination) })),
      ]),
    ),
    associationsOfSubnet: groupedBy(world, "route-table-association", ({ subnet }) => subnet.id),
    attachmentsOfGateway: groupedBy(
      world,
      "internet-gateway-attachment",
      ({ internetGateway }) => internetGateway.id,
    ),
    gatewayEndpointsOfVpc: groupedBy(world, "gateway-endpoint", ({ vpc }) => vpc.id),
    interfaceEndpointsOfVpc: groupedBy(world, "interface-endpoint", ({ vpc }) => vpc.id),
    blocksOfVpc: groupedBy(world, "vpc-cidr", ({ vpc }) => vpc.id),
    rulesOfGroup: groupedBy(world, "security-group-rule", ({ securityGroup }) => securityGroup.id),
    defaultGroupsOfVpc: groupedBy(world, "default-security-group", ({ vpc }) => vpc.id),
  };
}

function groupedBy<K extends Kind>(
  world: World,
  kind: K,
  keyOf: (resource: ResourceOf<K>) => string,
): ReadonlyMap<string, readonly Placed<ResourceOf<K>>[]> {
  return grouped(allOfKind(world, kind), ({ resource }) => keyOf(resource));
}
