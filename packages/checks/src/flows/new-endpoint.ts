import {
  expandEndpointService,
  gatewayServices,
  type Edit,
  type ResourceOf,
} from "@cloister/model";
import { allOfKind, type Placed, type World } from "@cloister/proof";
import { commas, say } from "@cloister/texts";
import type { Said } from "../check.ts";
import { flowStyle } from "../flow-style.ts";
import type { FlowSubject } from "../flow-check.ts";

type Subnet = Placed<ResourceOf<"subnet">>;

/** Endpoints to add to the VPC of some subnets: in words, and as edits where nothing of them is there yet. */
export function newEndpoints(
  { topology, world }: FlowSubject,
  subnets: readonly Subnet[],
  services: readonly string[],
): Pick<Said, "help" | "fix"> {
  const [first] = subnets;
  if (first === undefined) return {};
  const [vpc = ""] = first.resource.names;
  const written = topology.accounts[first.accountName]?.vpcs[vpc]?.endpoints ?? {};
  const all = services.map((service) => ({
    name: service.replaceAll(".", "-"),
    service,
    value: endpointOf(world, subnets, service),
  }));
  // A subnet that is in no route table has nothing that a gateway endpoint could serve.
  if (all.some(({ value }) => "routeTables" in value && value.routeTables.length === 0)) return {};
  const help = say("Add to the `endpoints` of VPC `{{vpc}}`: {{endpoints}}.", {
    vpc,
    endpoints: commas(all.map(({ name, value }) => `\`${name}: ${flowStyle(value)}\``)),
  });
  const isThere = all.some(
    ({ name, service }) =>
      written[name] !== undefined ||
      Object.values(written).some((one) => isFor(one.service, service, first.region)),
  );
  if (isThere) return { help };
  const edits = all.map(({ name, value }): Edit => ({
    kind: "set",
    at: ["accounts", first.accountName, "vpcs", vpc, "endpoints", name],
    value,
  }));
  return { help, fix: { edits } };
}

/** Whether an endpoint that is written is for the service, by its short name or in full. */
function isFor(written: string, service: string, region: string): boolean {
  if (written === service) return true;
  const type = gatewayServices.includes(service) ? "gateway" : "interface";
  const expanded = expandEndpointService(service, region, type);
  return "service" in expanded && expanded.service === written;
}

type NewEndpoint = { readonly service: string } & (
  | { readonly type: "gateway"; readonly routeTables: readonly string[] }
  | { readonly type: "interface"; readonly subnets: readonly string[] }
);

function endpointOf(world: World, subnets: readonly Subnet[], service: string): NewEndpoint {
  return gatewayServices.includes(service)
    ? { service, type: "gateway", routeTables: routeTablesOf(world, subnets) }
    : { service, type: "interface", subnets: onePerZone(subnets) };
}

/** AWS takes one subnet of a zone; the others reach it through the VPC. */
function onePerZone(subnets: readonly Subnet[]): readonly string[] {
  const byZone = new Map(
    subnets.toReversed().map(({ resource }) => [resource.zone, resource.names.at(-1) ?? ""]),
  );
  return [...byZone.values()].toReversed();
}

function routeTablesOf(world: World, subnets: readonly Subnet[]): readonly string[] {
  const ids = new Set(subnets.map(({ resource }) => resource.id));
  const tables = allOfKind(world, "route-table-association")
    .filter(({ resource }) => ids.has(resource.subnet.id))
    .map(({ resource: { routeTable } }) => routeTable.id.slice(routeTable.id.lastIndexOf("/") + 1));
  return [...new Set(tables)];
}
