import {
  regionFacts,
  workspacesZones,
  type Fix,
  type ResourceOf,
  type VpcInput,
} from "@cloister/model";
import type { Subject } from "../check.ts";
import { lastPart } from "../places-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { networkAt, type Network } from "./networks-of.ts";

const companies = new WeakMap<VpcInput, ReadonlyMap<string, readonly (readonly string[])[]>>();

/**
 * Puts a subnet into a zone of its Region in which nothing that it takes part in has another subnet, if there is
 * one: the first. All others stay where they are.
 */
export function intoFreeZone(
  subject: Subject,
  subnet: string,
  network: Network,
): { readonly fix?: Fix } {
  const { topology } = subject;
  const { vpc, region, at } = network;
  const input = vpc.subnets[subnet];
  if (input === undefined || input.existing !== undefined) return {};
  const open = regionFacts(region, topology.facts)?.zones ?? [];
  const offered = input.role === "workspaces" ? workspacesZones(region, topology.facts) : undefined;
  const zones = zonesOf(subject);
  const groups = companiesOf(vpc).get(subnet) ?? [];
  // One that needs more zones than there are has no place for any.
  if (groups.some(({ length }) => length > open.length)) return {};
  const taken = new Set(
    groups
      .flat()
      .flatMap((name) => (name === subnet ? [] : (zones.get(keyOf(network, name)) ?? []))),
  );
  const zone = (offered ?? open).find((one) => open.includes(one) && !taken.has(one));
  if (zone === undefined) return {};
  return { fix: { edits: [{ kind: "set", at: [...at, "subnets", subnet, "zone"], value: zone }] } };
}

const known = new WeakMap<Subject["plan"], ReadonlyMap<string, string>>();

/** The zone of each subnet of the plan. */
function zonesOf({ topology, plan }: Subject): ReadonlyMap<string, string> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const zones = new Map(
    resourcesOf(plan, "subnet").map((subnet: ResourceOf<"subnet">) => [
      keyOf(networkAt(topology, subnet.at), subnet.names.at(-1) ?? ""),
      subnet.zone,
    ]),
  );
  known.set(plan, zones);
  return zones;
}

function keyOf({ account, name }: Network, subnet: string): string {
  return `${account}/${name}/${subnet}`;
}

/** With whom each subnet must not share a zone: the subnets of each endpoint, and those for WorkSpaces. */
function companiesOf(vpc: VpcInput): ReadonlyMap<string, readonly (readonly string[])[]> {
  const before = companies.get(vpc);
  if (before !== undefined) return before;
  const workspaces = Object.entries(vpc.subnets).flatMap(([name, { role }]) =>
    role === "workspaces" ? [name] : [],
  );
  const groups = [
    ...Object.values(vpc.endpoints).map(({ subnets = [] }) => subnets.map(lastPart)),
    ...(workspaces.length === 2 ? [workspaces] : []),
  ];
  const company = new Map<string, (readonly string[])[]>();
  for (const group of groups) {
    for (const name of group) {
      const groupsOf = company.get(name);
      if (groupsOf === undefined) company.set(name, [group]);
      else groupsOf.push(group);
    }
  }
  companies.set(vpc, company);
  return company;
}
