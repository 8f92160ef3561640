import { regionFacts, workspacesZones } from "@cloister/model";
import { chosen, type Entry } from "./choice.ts";
import type { PartDocument, VpcDocument } from "./document.ts";
import type { RouteTableSketch, SubnetSketch, VpcSketch } from "./network-sketch.ts";

export type Way = RouteTableSketch["way"];

/** A VPC whose parts fit together: what is where, and what leads where. */
export interface Layout {
  readonly region: string;
  readonly cidr: string;
  readonly secondaryCidrs: readonly string[];
  readonly hasGateway: boolean;
  readonly isExisting: boolean;
  readonly tables: readonly LaidTable[];
  readonly subnets: readonly LaidSubnet[];
  readonly nats: readonly LaidNat[];
}

export interface LaidTable {
  readonly entry: Entry<RouteTableSketch>;
  readonly exists: boolean;
  readonly way: Way;
}

export interface LaidSubnet {
  readonly entry: Entry<SubnetSketch>;
  readonly cidr: string;
  /** Index of one of the Region's zones; an endpoint stands in one subnet of each. */
  readonly slot: number;
  readonly zone: string | undefined;
  readonly table: LaidTable | undefined;
  readonly tier: PartDocument<"subnets">["tier"];
  readonly role: string | undefined;
  readonly exists: boolean;
}

export interface LaidNat {
  readonly name: string;
  readonly subnet: LaidSubnet;
  readonly connectivity: "public" | "private";
}

/** `index`: counts the VPCs of the topology, whose blocks do not overlap. */
export function layOut(sketch: VpcSketch, region: string, index: number): Layout {
  const isExisting = sketch.existing !== undefined;
  const hasGateway = sketch.internetGateway === true || sketch.existing?.gateway === true;
  const natCount = sketch.natGateways?.length ?? 0;
  const prelaid = sketch.routeTables.map((entry): LaidTable => ({
    entry,
    exists: isExisting && entry.sketch.exists === true,
    way: entry.sketch.way === "internet" && !hasGateway ? "none" : entry.sketch.way,
  }));
  const tables = prelaid.map((table) =>
    table.way === "nat" && (natCount === 0 || sketch.subnets.length === 0)
      ? { ...table, way: "none" as const }
      : table,
  );
  const secondaryCidrs = Array.from(
    { length: sketch.secondaries ?? 0 },
    (_, number) => `100.${64 + index * 2 + number}.0.0/16`,
  );
  const subnets = laidSubnets(sketch, { region, index, tables, isExisting, secondaryCidrs });
  return {
    region,
    cidr: `10.${index}.0.0/${sketch.prefix}`,
    secondaryCidrs,
    hasGateway,
    isExisting,
    tables,
    subnets,
    nats: laidNats(sketch, subnets),
  };
}

interface Ground extends Pick<Layout, "region" | "tables" | "isExisting" | "secondaryCidrs"> {
  readonly index: number;
}

function laidSubnets(sketch: VpcSketch, ground: Ground): readonly LaidSubnet[] {
  const { region, index, tables, isExisting, secondaryCidrs } = ground;
  const zones = regionFacts(region)?.zones ?? [];
  const workspaces = sketch.forWorkspaces === true ? pairFor(sketch, region, zones) : [];
  return sketch.subnets.map((entry, number): LaidSubnet => {
    const { sketch: its } = entry;
    const slot = its.slot % Math.max(zones.length, 1);
    const table = its.table === undefined ? undefined : chosen(tables, its.table);
    const outer =
      its.isSecondary === true && secondaryCidrs.length > 0
        ? `100.${64 + index * 2}`
        : `10.${index}`;
    const byName = its.zone === "name" || zones.length === 0;
    const isOpen = its.zone === undefined && zones.length > 0;
    return {
      entry,
      cidr: `${outer}.${number * 2}.0/${its.prefix}`,
      slot,
      zone: isOpen ? undefined : byName ? `${region}${"abc"[slot] ?? "a"}` : zones[slot],
      table,
      tier: tierOf(its, table),
      role: workspaces.includes(number) ? "workspaces" : its.role,
      exists: isExisting && its.exists === true,
    };
  });
}

function tierOf(its: SubnetSketch, table: LaidTable | undefined): LaidSubnet["tier"] {
  if (table?.way === "internet") return "public";
  if (table?.way === "nat") return "private";
  return its.isPrivate === true ? "private" : "isolated";
}

/** The first two subnets in different zones that offer WorkSpaces; none where there are not two. */
function pairFor(
  { subnets }: VpcSketch,
  region: string,
  zones: readonly string[],
): readonly number[] {
  const supported = workspacesZones(region);
  const fit = subnets.flatMap(({ sketch: { slot } }, number) => {
    const zone = zones[slot % Math.max(zones.length, 1)];
    return zone !== undefined && (supported ?? zones).includes(zone) ? [{ number, zone }] : [];
  });
  const [first] = fit;
  const second = fit.find(({ zone }) => zone !== first?.zone);
  return first === undefined || second === undefined ? [] : [first.number, second.number];
}

function laidNats(sketch: VpcSketch, subnets: readonly LaidSubnet[]): readonly LaidNat[] {
  const open = subnets.filter(({ tier }) => tier === "public");
  return (sketch.natGateways ?? []).flatMap(({ name, sketch: its }): LaidNat[] => {
    const isPrivate = its.isPrivate === true || open.length === 0;
    const subnet = chosen(isPrivate ? subnets : open, its.subnet);
    if (subnet === undefined) return [];
    return [{ name, subnet, connectivity: isPrivate ? "private" : "public" }];
  });
}

export function existingVpc(sketch: VpcSketch, index: number): VpcDocument["existing"] {
  if (sketch.existing === undefined) return undefined;
  const id = `0123456789abcdef${index.toString(16)}`;
  return {
    vpcId: `vpc-${id}`,
    defaultSecurityGroupId: sketch.existing.group === true ? `sg-${id}` : undefined,
    internetGatewayId: sketch.existing.gateway === true ? `igw-${id}` : undefined,
  };
}
