import type { ResourceOf } from "@cloister/model";
import { addTo, allOfKind, grouped, type Placed, type World } from "@cloister/proof";
import { say, verbatim } from "@cloister/texts";
import type { Node } from "../picture/picture.ts";
import { natGatewayNode } from "./nodes.ts";
import type { Scene, Subnet, VpcScene } from "./scene.ts";
import { atMost, shortService, shown, type Words } from "./words.ts";

type Endpoint = Placed<ResourceOf<"interface-endpoint">>;
type Studio = Placed<ResourceOf<"studio">>;

/** What is drawn in one subnet. */
export interface InSubnet {
  readonly studios: readonly { readonly studio: Studio; readonly node: Node }[];
  readonly natGateways: readonly Node[];
  readonly endpoints: readonly { readonly endpoints: readonly Endpoint[]; readonly node: Node }[];
  /** What the topology says it is used for, where no resource shows that. */
  readonly use?: Node;
  /** Whatever runs there and is not told: to be drawn only where an edge needs it. */
  readonly hosts: Node;
}

/** What is drawn in each subnet of a VPC, by the plan's id of the subnet. */
export function insideSubnets(
  { words }: Scene,
  { subnets, inside }: VpcScene,
  /** Whether a node of endpoints also names their security groups, which are then the same. */
  { withGroups }: { readonly withGroups: boolean },
): ReadonlyMap<string, InSubnet> {
  const bySubnet = <
    T extends { readonly resource: { readonly subnets: readonly { id: string }[] } },
  >(
    all: readonly T[],
  ): ReadonlyMap<string, readonly T[]> => {
    const found = new Map<string, [T, ...T[]]>();
    for (const one of all) for (const { id } of one.resource.subnets) addTo(found, id, one);
    return found;
  };
  const studios = bySubnet(inside.studios);
  const endpoints = bySubnet(inside.interfaceEndpoints);
  const natGateways = grouped(inside.natGateways, ({ resource }) => resource.subnet.id);
  return new Map(
    subnets.map(({ subnet }) => {
      const { id } = subnet.resource;
      const own = studios.get(id) ?? [];
      const use = useNode(subnet, { words, hasStudio: own.length > 0 });
      return [
        id,
        {
          studios: own.map((studio) => ({
            studio,
            node: studioNode(studio, id, { words, withGroups }),
          })),
          natGateways: (natGateways.get(id) ?? []).map((nat) => natGatewayNode(nat, words)),
          endpoints: [
            ...grouped(endpoints.get(id) ?? [], (one) => (withGroups ? groupNames(one) : "")),
          ].map(([groups, some]) => ({
            endpoints: some,
            node: endpointsNode(some, { subnet: id, groups, words }),
          })),
          ...(use === undefined ? {} : { use }),
          hosts: {
            is: "node",
            id: `hosts ${id}`,
            kind: "thing",
            lines: [words(say("Anything in the subnet"))],
          },
        },
      ];
    }),
  );
}

function studioNode(
  { resource }: Studio,
  subnet: string,
  { words, withGroups }: { readonly words: Words; readonly withGroups: boolean },
): Node {
  const groups = groupNames({ resource });
  return {
    is: "node",
    id: `${resource.id} ${subnet}`,
    kind: "studio",
    lines: [
      words(verbatim("SageMaker Studio")),
      shown(resource.name),
      ...(resource.mode === "VpcOnly" ? [] : [words(say("direct internet access"))]),
      ...(withGroups && groups !== "" ? [words(say("security group {{groups}}", { groups }))] : []),
    ],
    shows: [resource.id],
  };
}

function endpointsNode(
  all: readonly Endpoint[],
  {
    subnet,
    groups,
    words,
  }: { readonly subnet: string; readonly groups: string; readonly words: Words },
): Node {
  const services = all.map(({ resource, region }) =>
    shortService(resource.service, region, "interface"),
  );
  const is = services.length === 1 ? say("Interface endpoint") : say("Interface endpoints");
  return {
    is: "node",
    // One of a changing set would be another node whenever the set changes.
    id: `interface-endpoints ${subnet} ${groups}`,
    kind: "interface-endpoint",
    lines: [
      words(is),
      ...(services.length === 1
        ? []
        : [words(say("{{count}} services", { count: services.length }))]),
      ...atMost(services, 10, words),
      ...(groups === "" ? [] : [words(say("security group {{groups}}", { groups }))]),
    ],
    shows: all.map(({ resource }) => resource.id),
  };
}

function groupNames({
  resource,
}: {
  readonly resource: { readonly securityGroups: readonly { readonly id: string }[] };
}): string {
  return shown(
    resource.securityGroups.map(({ id }) => id.slice(id.lastIndexOf("/") + 1)).join(", "),
  );
}

function useNode(
  { resource }: Subnet,
  { words, hasStudio }: { readonly words: Words; readonly hasStudio: boolean },
): Node | undefined {
  const { role } = resource.intent;
  if (role === undefined || role === "nat") return undefined;
  if (role === "sagemaker") {
    return hasStudio ? undefined : use(resource.id, "studio", words(verbatim("SageMaker")));
  }
  return role === "workspaces"
    ? use(resource.id, "workspaces", "WorkSpaces")
    : use(resource.id, "thing", shown(role));
}

function use(subnet: string, kind: Node["kind"], label: string): Node {
  return { is: "node", id: `use ${subnet}`, kind, lines: [label] };
}

/** What runs in a subnet and calls out: Studio, what the subnet is used for; else whatever it holds. */
export function callersIn({ studios, use: used, hosts }: InSubnet): readonly Node[] {
  const callers = [...studios.map(({ node }) => node), ...(used === undefined ? [] : [used])];
  return callers.length === 0 ? [hosts] : callers;
}

/** The route table that each subnet is associated with, by the plan's ids. */
export function tablesOfSubnets(world: World): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const { resource } of allOfKind(world, "route-table-association")) {
    if (!tables.has(resource.subnet.id)) tables.set(resource.subnet.id, resource.routeTable.id);
  }
  return tables;
}
