import { chosen } from "./choice.ts";
import type { WrittenEndpoint } from "./endpoints.ts";
import type { SubnetFacts } from "./facts.ts";
import type { LaidSubnet, Layout } from "./network-layout.ts";
import type { EndpointSketch, VpcSketch } from "./network-sketch.ts";

/** What a Studio domain calls to start. */
export const servicesToStart = ["sagemaker.api", "sagemaker.runtime"];

/** AWS's own group of a VPC that exists can be meant only where its id is known. */
export function guardsOf({ securityGroups = [], existing }: VpcSketch): readonly string[] {
  const own = securityGroups.map(({ name }) => name);
  return existing !== undefined && existing.group !== true ? own : ["default", ...own];
}

/** Those whose members reach each other and AWS: AWS's own lets everything through among them. */
export function studioGroupsOf(sketch: VpcSketch): readonly string[] {
  const fit = (sketch.securityGroups ?? []).filter((group) => group.sketch.isForStudio === true);
  const names = ["default", ...fit.map(({ name }) => name)];
  return guardsOf(sketch).filter((name) => names.includes(name));
}

/** The same VPC with endpoints of what Studio calls to start, where that is meant. */
export function withStudioEndpoints(sketch: VpcSketch, services: readonly string[]): VpcSketch {
  const { forStudio, endpoints = [] } = sketch;
  if (forStudio === undefined || studioGroupsOf(sketch).length === 0) return sketch;
  const added = servicesToStart.map((service) => ({
    name: `for-${service.replace(".", "-")}`,
    sketch: {
      service: services.indexOf(service),
      subnets: forStudio,
      routeTables: [],
    } satisfies EndpointSketch,
  }));
  return { ...sketch, endpoints: [...added, ...endpoints] };
}

/** The same VPC with a way to the internet through a NAT gateway, where that is meant. */
export function withWayOut(sketch: VpcSketch): VpcSketch {
  if (sketch.isWithWayOut !== true) return sketch;
  const { subnets, routeTables, natGateways = [], existing } = sketch;
  const opened = routeTables.length;
  const nat = { nat: natGateways.length, destinations: [] };
  return {
    ...sketch,
    ...(existing?.gateway === true ? {} : { internetGateway: true }),
    subnets: [
      ...subnets,
      { name: "for-nat", sketch: { prefix: 28, slot: 0, table: opened } },
      { name: "for-apps", sketch: { prefix: 24, slot: 0, table: opened + 1 } },
    ],
    routeTables: [
      ...routeTables,
      { name: "for-nat", sketch: { ...nat, way: "internet" } },
      { name: "for-apps", sketch: { ...nat, way: "nat" } },
    ],
    natGateways: [...natGateways, { name: "for-apps", sketch: { subnet: 0 } }],
  };
}

/** How apps of Studio get from a subnet to AWS. */
export function studioWayOf(
  subnet: LaidSubnet,
  layout: Layout,
  endpoints: readonly WrittenEndpoint[],
): SubnetFacts["studioWay"] {
  const { table } = subnet;
  const nat = table?.way === "nat" ? chosen(layout.nats, table.entry.sketch.nat) : undefined;
  if (nat?.connectivity === "public") return "nat";
  const isServed = servicesToStart.every((short) =>
    endpoints.some(
      ({ privateDns, service }) =>
        privateDns && (service === short || service.endsWith(`.${short}`)),
    ),
  );
  return isServed ? "endpoints" : "none";
}
