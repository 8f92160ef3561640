import {
  expandEndpointService,
  gatewayServices,
  type Edit,
  type ResourceOf,
} from "@cloister/model";
import { allOfKind, type Placed, type World } from "@cloister/proof";
import { commas, say, sentences, type Text } from "@cloister/texts";
import type { Said } from "../check.ts";
import { flowStyle } from "../flow-style.ts";
import type { FlowSubject } from "../flow-check.ts";

type Subnet = Placed<ResourceOf<"subnet">>;

/**
 * Endpoints to add to the VPC of some subnets: in words, and as edits where nothing of them is there yet. One that is
 * there and does not serve them is to be mended, not written twice.
 */
export function newEndpoints(
  { topology, world }: FlowSubject,
  subnets: readonly Subnet[],
  services: readonly string[],
): Pick<Said, "help" | "fix"> {
  const [first] = subnets;
  if (first === undefined) return {};
  const [vpc = ""] = first.resource.names;
  const written = topology.accounts[first.accountName]?.vpcs[vpc]?.endpoints ?? {};
  const securityGroups = groupsOf(written);
  const all = services.map((service) => {
    const value = endpointOf(world, subnets, { service, securityGroups });
    const there = Object.entries(written).find(
      ([, one]) =>
        one.type === value.type &&
        isFor(one.service, { service, region: first.region, facts: world.facts }),
    );
    return { name: freeName(service.replaceAll(".", "-"), value.type, written), value, there };
  });
  // A subnet that is in no route table has nothing that a gateway endpoint could serve.
  if (all.some(({ value }) => "routeTables" in value && value.routeTables.length === 0)) return {};
  const missing = all.filter(({ there }) => there === undefined);
  const help = [
    ...(missing.length === 0
      ? []
      : [
          say("Add to the `endpoints` of VPC `{{vpc}}`: {{endpoints}}.", {
            vpc,
            endpoints: commas(missing.map(({ name, value }) => `\`${name}: ${flowStyle(value)}\``)),
          }),
        ]),
    ...all.flatMap(({ value, there }) => (there === undefined ? [] : mended(there, value))),
  ];
  const words = help.length === 0 ? {} : { help: sentences(...help) };
  if (missing.length < all.length) return words;
  const edits = all.map(({ name, value }): Edit => ({
    kind: "set",
    at: ["accounts", first.accountName, "vpcs", vpc, "endpoints", name],
    value,
  }));
  return { ...words, fix: { edits } };
}

type Written = FlowSubject["topology"]["accounts"][string]["vpcs"][string]["endpoints"];

/** An endpoint of the other type may have the name of the service. */
function freeName(name: string, type: NewEndpoint["type"], written: Written): string {
  return [name, `${name}-${type}`].find((one) => written[one] === undefined) ?? `${name}-2`;
}

/** What makes an endpoint that is there serve the subnets; nothing where the fault is not its own. */
function mended(
  [endpoint, { privateDns }]: readonly [string, Written[string]],
  value: NewEndpoint,
): readonly Text[] {
  if (value.type === "gateway") {
    return [
      say("Add to the `routeTables` of endpoint `{{endpoint}}`: {{tables}}.", {
        endpoint,
        tables: commas(value.routeTables.map((table) => `\`${table}\``)),
      }),
    ];
  }
  return privateDns === false
    ? [say("Take `privateDns: false` away from endpoint `{{endpoint}}`.", { endpoint })]
    : [];
}

interface Wanted {
  readonly service: string;
  readonly region: string;
  readonly facts: World["facts"];
}

/** Whether an endpoint that is written is for the service, by its short name or in full. */
function isFor(written: string, { service, region, facts }: Wanted): boolean {
  if (written === service) return true;
  const type = gatewayServices.includes(service) ? "gateway" : "interface";
  const expanded = expandEndpointService(service, region, type, facts);
  return "service" in expanded && expanded.service === written;
}

type NewEndpoint = { readonly service: string } & (
  | { readonly type: "gateway"; readonly routeTables: readonly string[] }
  | {
      readonly type: "interface";
      readonly subnets: readonly string[];
      readonly securityGroups?: readonly string[];
    }
);

/** The groups of an endpoint that is there: who may call that one may call another. None: AWS's default group. */
function groupsOf(written: Written): readonly string[] | undefined {
  return Object.values(written).find(({ securityGroups }) => securityGroups !== undefined)
    ?.securityGroups;
}

function endpointOf(
  world: World,
  subnets: readonly Subnet[],
  {
    service,
    securityGroups,
  }: { readonly service: string; readonly securityGroups: readonly string[] | undefined },
): NewEndpoint {
  if (gatewayServices.includes(service)) {
    return { service, type: "gateway", routeTables: routeTablesOf(world, subnets) };
  }
  return {
    service,
    type: "interface",
    subnets: onePerZone(subnets),
    ...(securityGroups === undefined ? {} : { securityGroups }),
  };
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
