import { expandEndpointService, type Resource, type SecurityGroupRef } from "@cloister/model";
import { allOfKind, find, worldOf, type Placed, type World } from "../world.ts";
import { routeTableUsers } from "./route-table-users.ts";

/** An endpoint that could be added. */
export interface NewEndpoint {
  /** Its short name. */
  readonly service: string;
  readonly type: "interface" | "gateway";
  /** The plan's ids. */
  readonly vpc: string;
  readonly subnets: readonly string[];
}

/**
 * The world with an endpoint more: with private DNS, AWS's default policy, a security group of its own that
 * admits its subnets on TCP 443, and the groups of the VPC's other endpoints, which clients may be limited to.
 */
export function withEndpoint(world: World, endpoint: NewEndpoint): World {
  const vpc = find(world, "vpc", endpoint.vpc);
  if (vpc === undefined) throw new Error(`bug: ${endpoint.vpc} is not in this world.`);
  const place = (resource: Resource): Placed => ({ ...vpc, resource });
  const expanded = expandEndpointService(endpoint.service, vpc.region, endpoint.type, world.facts);
  if (!("service" in expanded)) throw new Error(`bug: ${endpoint.service} has no endpoint.`);
  const added = resourcesOf(world, endpoint, expanded.service).map(place);
  return worldOf([...world.byId.values(), ...added], world.facts);
}

function groupsOfOthers(world: World, { vpc }: NewEndpoint): readonly SecurityGroupRef[] {
  const groups = allOfKind(world, "interface-endpoint")
    .filter(({ resource }) => resource.vpc.id === vpc)
    .flatMap(({ resource }) => resource.securityGroups);
  return [...new Map(groups.map((group) => [group.id, group])).values()];
}

function resourcesOf(world: World, endpoint: NewEndpoint, service: string): readonly Resource[] {
  const vpc = { kind: "vpc", id: endpoint.vpc } as const;
  const name = `new-${endpoint.service}`;
  const base = { names: [name], at: [], tags: {} };
  const users = routeTableUsers(world);
  if (endpoint.type === "gateway") {
    const routeTables = [...users].flatMap(([id, subnets]) =>
      subnets.some((subnet) => endpoint.subnets.includes(subnet.id))
        ? [{ kind: "route-table", id } as const]
        : [],
    );
    return [
      {
        ...base,
        kind: "gateway-endpoint",
        id: `${endpoint.vpc}/${name}`,
        vpc,
        service,
        routeTables,
      },
    ];
  }
  const group = { kind: "security-group", id: `${endpoint.vpc}/${name}/group` } as const;
  return [
    { ...base, ...group, vpc, groupDescription: "" },
    ...endpoint.subnets.map((id): Resource => ({
      kind: "security-group-rule",
      id: `${group.id}/${id}`,
      names: [name],
      at: [],
      securityGroup: group,
      direction: "ingress",
      protocol: "tcp",
      ports: { from: 443, to: 443 },
      peer: { cidr: find(world, "subnet", id)?.resource.cidr ?? "" },
    })),
    {
      ...base,
      kind: "interface-endpoint",
      id: `${endpoint.vpc}/${name}`,
      vpc,
      service,
      subnets: endpoint.subnets.map((id) => ({ kind: "subnet", id })),
      securityGroups: [group, ...groupsOfOthers(world, endpoint)],
      privateDns: true,
    },
  ];
}
