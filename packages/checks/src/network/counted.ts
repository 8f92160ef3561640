import {
  endpointQuotas,
  limitOf,
  vpcQuotas,
  type Path,
  type Quota,
  type ResourceOf,
} from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Subject } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { countedRules } from "./counted-rules.ts";
import { networkAt, networksOf } from "./networks-of.ts";
import { routingOf } from "./routing.ts";

/** So many of something in one place. */
export interface Counted {
  readonly place: Text;
  readonly things: Text;
  readonly count: number;
  readonly quota: Quota;
  /** How many these accounts may have, as the topology states it or as all may. */
  readonly limit: number;
  /** The place itself. */
  readonly at: Path;
}

type QuotaName = keyof typeof quotas;

const { vpcsPerRegion, subnetsPerVpc, ipv4CidrsPerVpc, elasticIpsPerRegion } = vpcQuotas;
const { natGatewaysPerZone, routeTablesPerVpc, routesPerRouteTable } = vpcQuotas;
const { rulesPerSecurityGroup, securityGroupsPerInterface, securityGroupsPerRegion } = vpcQuotas;
const { interfaceEndpointsPerVpc, gatewayEndpointsPerRegion, gatewayEndpointsPerVpc } =
  endpointQuotas;
const quotas = {
  vpcsPerRegion,
  subnetsPerVpc,
  ipv4CidrsPerVpc,
  elasticIpsPerRegion,
  natGatewaysPerZone,
  routeTablesPerVpc,
  routesPerRouteTable,
  rulesPerSecurityGroup,
  securityGroupsPerInterface,
  securityGroupsPerRegion,
  interfaceEndpointsPerVpc,
  gatewayEndpointsPerRegion,
  gatewayEndpointsPerVpc,
};

const known = new WeakMap<Subject["plan"], readonly Counted[]>();

/** Whatever is more than all accounts may have, in the order of the topology's parts. */
export function countedOver(subject: Subject): readonly Counted[] {
  const before = known.get(subject.plan);
  if (before !== undefined) return before;
  const { facts } = subject.topology;
  const over = [...everything(subject)].flatMap(({ name, ...one }) => {
    const limit = limitOf(name, facts);
    return one.count > limit ? [{ ...one, quota: quotas[name], limit }] : [];
  });
  known.set(subject.plan, over);
  return over;
}

interface Count extends Omit<Counted, "quota" | "limit"> {
  readonly name: QuotaName;
}

function* everything(subject: Subject): Iterable<Count> {
  yield* inRegions(subject);
  yield* inVpcs(subject);
  yield* inTables(subject);
  for (const { count, group } of countedRules(subject.plan)) {
    const place = say("Security group `{{group}}`", { group: nameOf(group) });
    const things = say("rules in one direction");
    yield { name: "rulesPerSecurityGroup", place, things, count, at: group.at };
  }
  for (const endpoint of resourcesOf(subject.plan, "interface-endpoint")) {
    const place = say("Endpoint `{{endpoint}}`", { endpoint: nameOf(endpoint) });
    const things = say("security groups");
    const count = endpoint.securityGroups.length;
    yield { name: "securityGroupsPerInterface", place, things, count, at: endpoint.at };
  }
}

function* inRegions({ topology, plan }: Subject): Iterable<Count> {
  const counts = new Map<string, { at: Path; region: string; count: number }>();
  const add = (name: string, at: Path, region: string): void => {
    const [, account = ""] = at;
    const key = `${name} ${region} ${account}`;
    const before = counts.get(key);
    if (before === undefined) counts.set(key, { at, region, count: 1 });
    else before.count += 1;
  };
  for (const { at, region } of networksOf(topology)) add("vpcsPerRegion", at, region);
  const regional = [
    ["elasticIpsPerRegion", resourcesOf(plan, "elastic-ip")],
    ["securityGroupsPerRegion", resourcesOf(plan, "security-group")],
    ["gatewayEndpointsPerRegion", resourcesOf(plan, "gateway-endpoint")],
  ] as const;
  for (const [name, resources] of regional) {
    for (const { at } of resources) add(name, at, networkAt(topology, at).region);
  }
  const things = {
    vpcsPerRegion: say("VPCs"),
    elasticIpsPerRegion: say("Elastic IPs"),
    securityGroupsPerRegion: say("security groups"),
    gatewayEndpointsPerRegion: say("gateway endpoints"),
  };
  for (const [key, { at, region, count }] of counts) {
    for (const name of ["vpcsPerRegion", ...regional.map(([one]) => one)] as const) {
      if (!key.startsWith(`${name} `)) continue;
      const place = say("Account `{{account}}` in `{{region}}`", {
        account: String(at[1]),
        region,
      });
      yield { name, place, things: things[name], count, at: at.slice(0, 2) };
    }
  }
}

function* inVpcs({ topology, plan }: Subject): Iterable<Count> {
  const endpoints = new Map<string, number>();
  for (const kind of ["interface-endpoint", "gateway-endpoint"] as const) {
    for (const { vpc } of resourcesOf(plan, kind)) {
      endpoints.set(`${kind} ${vpc.id}`, (endpoints.get(`${kind} ${vpc.id}`) ?? 0) + 1);
    }
  }
  for (const { id, at } of resourcesOf(plan, "vpc")) {
    const { vpc } = networkAt(topology, at);
    const place = say("VPC `{{vpc}}`", { vpc: nameOf({ id }) });
    const own: readonly (readonly [QuotaName, Text, number])[] = [
      ["subnetsPerVpc", say("subnets"), sizeOf(vpc.subnets)],
      ["ipv4CidrsPerVpc", say("IPv4 blocks"), 1 + vpc.secondaryCidrs.length],
      ["routeTablesPerVpc", say("route tables"), sizeOf(vpc.routeTables)],
      [
        "interfaceEndpointsPerVpc",
        say("interface endpoints"),
        endpoints.get(`interface-endpoint ${id}`) ?? 0,
      ],
      [
        "gatewayEndpointsPerVpc",
        say("gateway endpoints"),
        endpoints.get(`gateway-endpoint ${id}`) ?? 0,
      ],
    ];
    for (const [name, things, count] of own) yield { name, place, things, count, at };
  }
  const gateways = new Map<
    string,
    { nat: ResourceOf<"nat-gateway">; zone: string; count: number }
  >();
  for (const nat of resourcesOf(plan, "nat-gateway")) {
    const { zone } = targetOf(plan, nat.subnet);
    const key = `${String(nat.at[1])} ${zone}`;
    const before = gateways.get(key);
    if (before === undefined) gateways.set(key, { nat, zone, count: 1 });
    else before.count += 1;
  }
  for (const { nat, zone, count } of gateways.values()) {
    const place = say("Zone `{{zone}}`", { zone });
    const things = say("NAT gateways");
    yield { name: "natGatewaysPerZone", place, things, count, at: nat.at };
  }
}

function* inTables(subject: Subject): Iterable<Count> {
  for (const { table, routes } of routingOf(subject).tables.values()) {
    const place = say("Route table `{{table}}`", { table: nameOf(table) });
    const things = say("routes of IPv4");
    const count = routes.filter(({ destination }) => !destination.includes(":")).length;
    yield { name: "routesPerRouteTable", place, things, count, at: table.at };
  }
}

function sizeOf(entries: Readonly<Record<string, unknown>>): number {
  return Object.keys(entries).length;
}
