import { regionFacts } from "../../facts/regions.ts";
import { workspacesZones } from "../../facts/workspaces-zones.ts";
import { assignZones } from "../../network/assign-zones.ts";
import type { VpcScope } from "./vpc-scope.ts";

/**
 * Availability Zones for the subnets that name none, so that every interface endpoint has at most
 * one subnet in each and WorkSpaces are where they can be (NET-014).
 */
export function zonesOf(scope: VpcScope): ReadonlyMap<string, string> {
  const { vpc, vpcName, place, sink } = scope;
  const open = Object.entries(vpc.subnets).filter(([, { zone }]) => zone === undefined);
  if (open.length === 0) return new Map();
  const zones = regionFacts(place.region)?.zones;
  if (zones === undefined) {
    for (const [name] of open) {
      sink.report({
        code: "network/zone-unknown",
        rule: "NET-012",
        severity: "error",
        message: `Subnet \`${name}\` names no Availability Zone, and the zones of \`${place.region}\` are not known here.`,
        at: [...scope.at, "subnets", name],
        help: "Add `zone:` with an Availability Zone id.",
      });
    }
    return new Map();
  }
  const result = assignZones({
    zones,
    variables: Object.entries(vpc.subnets).map(([name, { zone, role }]) => {
      if (zone !== undefined) return { name, fixed: zone };
      const allowed = role === "workspaces" ? workspacesZones(place.region) : undefined;
      return allowed === undefined ? { name } : { name, allowed };
    }),
    allDifferent: constraintsOf(scope),
  });
  if (result.ok) return result.zones;
  const { members, reasons, isProven } = result.conflict;
  const first = members[0] ?? open[0]?.[0] ?? "";
  sink.report({
    code: "network/zones-unsatisfiable",
    rule: "NET-014",
    severity: "error",
    message: `The subnets ${members.map((name) => `\`${name}\``).join(", ")} of VPC \`${vpcName}\` ${isProven ? "cannot all be placed" : "could not be placed by search"} in the zones of \`${place.region}\`: ${reasons.join("; ")}.`,
    at: [...scope.at, "subnets", first],
    related: members.slice(1).map((name) => ({
      at: [...scope.at, "subnets", name],
      message: "Has to be in another zone.",
    })),
    help: `\`${place.region}\` has ${zones.join(", ")}. ${isProven ? "Take a subnet out of the endpoint, or move a workload." : "Write `zone:` at these subnets."}`,
  });
  return new Map();
}

/** Sets of subnets that must be in different zones. Two that are fixed to one zone are a finding of their own elsewhere. */
function constraintsOf({
  vpc,
}: VpcScope): { readonly reason: string; readonly members: readonly string[] }[] {
  const endpoints = Object.entries(vpc.endpoints).flatMap(([name, { type, subnets = [] }]) =>
    type === "interface"
      ? [
          {
            reason: `endpoint \`${name}\` has one subnet in each zone`,
            members: subnets.map(localName),
          },
        ]
      : [],
  );
  const workspaces = Object.entries(vpc.subnets).flatMap(([name, { role }]) =>
    role === "workspaces" ? [name] : [],
  );
  const pair =
    workspaces.length === 2 ? [{ reason: "WorkSpaces need two zones", members: workspaces }] : [];
  return [...endpoints, ...pair].map(({ reason, members }) => {
    const fixed = new Set<string>();
    const distinct = [...new Set(members)].filter((name) => {
      const subnet = vpc.subnets[name];
      if (subnet === undefined) return false;
      if (subnet.zone === undefined) return true;
      if (fixed.has(subnet.zone)) return false;
      fixed.add(subnet.zone);
      return true;
    });
    return { reason, members: distinct };
  });
}

function localName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
