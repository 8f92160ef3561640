import type { Cidr, Kind, ResourceOf } from "@cloister/model";
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
  const routes = grouped(world, "route", ({ routeTable }) => routeTable.id);
  return {
    routesOfTable: new Map(
      [...routes].map(([table, all]) => [
        table,
        all.map((route) => ({ route, block: blockOf(route.resource.destination) })),
      ]),
    ),
    associationsOfSubnet: grouped(world, "route-table-association", ({ subnet }) => subnet.id),
    attachmentsOfGateway: grouped(
      world,
      "internet-gateway-attachment",
      ({ internetGateway }) => internetGateway.id,
    ),
    gatewayEndpointsOfVpc: grouped(world, "gateway-endpoint", ({ vpc }) => vpc.id),
    interfaceEndpointsOfVpc: grouped(world, "interface-endpoint", ({ vpc }) => vpc.id),
    blocksOfVpc: grouped(world, "vpc-cidr", ({ vpc }) => vpc.id),
    rulesOfGroup: grouped(world, "security-group-rule", ({ securityGroup }) => securityGroup.id),
    defaultGroupsOfVpc: grouped(world, "default-security-group", ({ vpc }) => vpc.id),
  };
}

function grouped<K extends Kind>(
  world: World,
  kind: K,
  keyOf: (resource: ResourceOf<K>) => string,
): ReadonlyMap<string, readonly Placed<ResourceOf<K>>[]> {
  const groups = new Map<string, Placed<ResourceOf<K>>[]>();
  for (const placed of allOfKind(world, kind)) {
    const key = keyOf(placed.resource);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [placed]);
    else group.push(placed);
  }
  return groups;
}
