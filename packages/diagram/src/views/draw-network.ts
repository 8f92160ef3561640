import type { ResourceOf } from "@cloister/model";
import { addTo, passage, type Placed } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Node } from "../picture/picture.ts";
import { callersIn, type InSubnet } from "./in-subnet.ts";
import type { Scene, SubnetScene, VpcScene } from "./scene.ts";
import { nodeOf } from "./nodes.ts";
import type { Sketch } from "./sketch.ts";
import { shortService } from "./words.ts";

type InterfaceEndpoint = Placed<ResourceOf<"interface-endpoint">>;

/** What stands in a subnet. */
export function drawSubnetNodes(
  { places }: SubnetScene,
  { studios, use, natGateways, endpoints }: InSubnet,
  to: Sketch,
): void {
  const nodes: readonly Node[] = [
    ...studios.map(({ node }) => node),
    ...(use === undefined ? [] : [use]),
    ...natGateways,
    ...endpoints.map(({ node }) => node),
  ];
  for (const node of nodes) to.node(places, node);
}

/** The gateway endpoints of a VPC, and what reaches them: whatever calls from a subnet of one of their tables. */
export function drawGatewayEndpoints(
  { words }: Scene,
  { places, subnets, inside: { gatewayEndpoints } }: VpcScene,
  {
    inside,
    tables,
  }: {
    readonly inside: ReadonlyMap<string, InSubnet>;
    readonly tables: ReadonlyMap<string, string>;
  },
  to: Sketch,
): void {
  for (const { resource, region } of gatewayEndpoints) {
    const service = shortService(resource.service, region, "gateway");
    to.node(
      places,
      nodeOf(resource, {
        kind: "gateway-endpoint",
        is: say("Gateway endpoint"),
        name: service,
        words,
      }),
    );
    const routed = new Set(resource.routeTables.map(({ id }) => id));
    for (const { subnet } of subnets) {
      const drawn = inside.get(subnet.resource.id);
      if (drawn === undefined || !routed.has(tables.get(subnet.resource.id) ?? "")) continue;
      for (const { id } of callersIn(drawn)) to.edge(id, resource.id);
    }
  }
}

/** From each Studio to the endpoints that its calls go through, by what the network lets pass. */
export function drawCallsToEndpoints(
  { world }: Scene,
  { subnets }: VpcScene,
  inside: ReadonlyMap<string, InSubnet>,
  to: Sketch,
): void {
  const all = new Map<string, InterfaceEndpoint>();
  const nodesOf = new Map<string, [string, ...string[]]>();
  for (const { endpoints } of inside.values()) {
    for (const { endpoints: some, node } of endpoints) {
      for (const endpoint of some) {
        all.set(endpoint.resource.id, endpoint);
        addTo(nodesOf, endpoint.resource.id, node.id);
      }
    }
  }
  for (const { subnet } of subnets) {
    const id = subnet.resource.id;
    for (const { studio, node } of inside.get(id)?.studios ?? []) {
      if (studio.resource.mode !== "VpcOnly") continue;
      const client = { subnet: id, securityGroups: studio.resource.securityGroups };
      for (const { resource, region } of all.values()) {
        const name = shortService(resource.service, region, "interface");
        const { verdict, way } = passage(world, client, { name, region });
        const isThis = way !== undefined && "endpoint" in way && way.endpoint === resource.id;
        if (!isThis && way !== undefined) continue;
        const ends = nodesOf.get(resource.id) ?? [];
        const near = ends.find((end) => end.startsWith(`interface-endpoints ${id} `));
        for (const end of near === undefined ? ends : [near]) {
          to.edge(node.id, end, {
            lines: ["TCP 443"],
            ...(verdict === "allowed" ? {} : { verdict }),
          });
        }
      }
    }
  }
}
