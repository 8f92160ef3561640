import { commas, say, sentences, type Text } from "@cloister/texts";
import { regionFacts } from "../../facts/regions.ts";
import { workspacesZones } from "../../facts/workspaces-zones.ts";
import { assignZones, type ZoneConflict, type ZoneGroup } from "../../network/assign-zones.ts";
import type { VpcScope } from "./vpc-scope.ts";

/**
 * Availability Zones for the subnets that name none, so that every interface endpoint has at most
 * one subnet in each and WorkSpaces are where they can be (NET-014).
 */
export function zonesOf(scope: VpcScope): ReadonlyMap<string, string> {
  const { topology, vpc, vpcName, place, sink } = scope;
  const open = Object.entries(vpc.subnets).filter(([, { zone }]) => zone === undefined);
  if (open.length === 0) return new Map();
  const zones = regionFacts(place.region, topology.facts)?.zones;
  if (zones === undefined) {
    for (const [name] of open) {
      sink.report({
        code: "network/zone-unknown",
        rule: "NET-012",
        severity: "error",
        message: say(
          "Subnet `{{name}}` names no Availability Zone, and the zones of `{{region}}` are not known here.",
          { name, region: place.region },
        ),
        at: [...scope.at, "subnets", name],
        help: say("Add `zone:` with an Availability Zone id."),
      });
    }
    return new Map();
  }
  const constraints = constraintsOf(scope);
  const result = assignZones({
    zones,
    variables: Object.entries(vpc.subnets).map(([name, { zone, role }]) => {
      if (zone !== undefined) return { name, fixed: zone };
      const allowed =
        role === "workspaces" ? workspacesZones(place.region, topology.facts) : undefined;
      return allowed === undefined ? { name } : { name, allowed };
    }),
    allDifferent: constraints,
  });
  if (result.ok) return result.zones;
  const { members, reasons, isProven } = result.conflict;
  const first = members[0] ?? open[0]?.[0] ?? "";
  sink.report({
    code: "network/zones-unsatisfiable",
    rule: "NET-014",
    severity: "error",
    message: messageOf(result.conflict, {
      vpc: vpcName,
      region: place.region,
      reasons: constraints.flatMap(({ reason, text }) => (reasons.includes(reason) ? [text] : [])),
    }),
    at: [...scope.at, "subnets", first],
    related: members.slice(1).map((name) => ({
      at: [...scope.at, "subnets", name],
      message: say("Has to be in another zone."),
    })),
    help: sentences(
      say("`{{region}}` has {{zones}}.", { region: place.region, zones: commas(zones) }),
      isProven
        ? say("Take a subnet out of the endpoint, or move a workload.")
        : say("Write `zone:` at these subnets."),
    ),
  });
  return new Map();
}

function messageOf(
  { members, isProven }: ZoneConflict,
  place: { readonly vpc: string; readonly region: string; readonly reasons: readonly Text[] },
): Text {
  const { vpc, region } = place;
  const subnets = commas(members.map((name) => `\`${name}\``));
  const [first, ...others] = place.reasons;
  if (first === undefined) {
    return say(
      "None of the zones of `{{region}}` will do for subnet {{subnets}} of VPC `{{vpc}}`.",
      {
        region,
        subnets,
        vpc,
      },
    );
  }
  const reasons = others.reduce<Text>(
    (one, next) => say("{{one}}; {{next}}", { one, next }),
    first,
  );
  return isProven
    ? say(
        "The subnets {{subnets}} of VPC `{{vpc}}` cannot all be placed in the zones of `{{region}}`: {{reasons}}.",
        { subnets, vpc, region, reasons },
      )
    : say(
        "The subnets {{subnets}} of VPC `{{vpc}}` could not be placed by search in the zones of `{{region}}`: {{reasons}}.",
        { subnets, vpc, region, reasons },
      );
}

interface Constraint extends ZoneGroup {
  readonly text: Text;
}

/** Sets of subnets that must be in different zones. Two that are fixed to one zone are a finding of their own elsewhere. */
function constraintsOf({ vpc }: VpcScope): readonly Constraint[] {
  const endpoints = Object.entries(vpc.endpoints).flatMap(([name, { type, subnets = [] }]) =>
    type === "interface"
      ? [
          {
            reason: `endpoint/${name}`,
            text: say("endpoint `{{endpoint}}` has one subnet in each zone", { endpoint: name }),
            members: subnets.map(localName),
          },
        ]
      : [],
  );
  const workspaces = Object.entries(vpc.subnets).flatMap(([name, { role }]) =>
    role === "workspaces" ? [name] : [],
  );
  const pair =
    workspaces.length === 2
      ? [{ reason: "workspaces", text: say("WorkSpaces need two zones"), members: workspaces }]
      : [];
  return [...endpoints, ...pair].map(({ members, ...group }) => {
    const fixed = new Set<string>();
    const distinct = [...new Set(members)].filter((name) => {
      const subnet = vpc.subnets[name];
      if (subnet === undefined) return false;
      if (subnet.zone === undefined) return true;
      if (fixed.has(subnet.zone)) return false;
      fixed.add(subnet.zone);
      return true;
    });
    return { ...group, members: distinct };
  });
}

function localName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
