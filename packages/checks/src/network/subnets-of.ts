import type { Cidr, SubnetInput, VpcInput } from "@cloister/model";
import { isBlockSize } from "./block-size.ts";
import type { Network } from "./networks-of.ts";
import { parsed } from "./vpc-blocks.ts";
import { readZone, type ZoneReading } from "./zone-text.ts";

/** A subnet as the topology writes it, with its block and its zone understood. */
export interface WrittenSubnet {
  readonly name: string;
  readonly subnet: SubnetInput;
  readonly cidr: Cidr;
  /** Absent where none is written. */
  readonly zone: WrittenZone | undefined;
}

interface WrittenZone {
  readonly text: string;
  readonly reading: ZoneReading;
}

interface ZonedSubnet extends WrittenSubnet {
  readonly zone: WrittenZone;
}

/** The subnets of a VPC in the order in which they are written: all of them, and by what checks look for. */
export interface WrittenSubnets {
  readonly all: readonly WrittenSubnet[];
  readonly withIpv6Block: readonly WrittenSubnet[];
  readonly withHostBits: readonly WrittenSubnet[];
  /** IPv4 blocks that are larger or smaller than AWS makes them. */
  readonly wronglySized: readonly WrittenSubnet[];
  readonly existing: readonly WrittenSubnet[];
  readonly forWorkspaces: readonly WrittenSubnet[];
  readonly withZoneName: readonly ZonedSubnet[];
  readonly withZoneElsewhere: readonly ZonedSubnet[];
}

const known = new WeakMap<VpcInput, WrittenSubnets>();

/** Read and sorted once for all checks: almost every subnet is in none of the lists but the first. */
export function subnetsOf(network: Network): WrittenSubnets {
  const before = known.get(network.vpc);
  if (before !== undefined) return before;
  const subnets = readSubnets(network);
  known.set(network.vpc, subnets);
  return subnets;
}

function readSubnets({ vpc, region }: Network): WrittenSubnets {
  const zones = new Map<string, WrittenZone>();
  const zoneOf = (text: string): WrittenZone => {
    const zone = zones.get(text) ?? { text, reading: readZone(text, region) };
    zones.set(text, zone);
    return zone;
  };
  const all: WrittenSubnet[] = [];
  const withIpv6Block: WrittenSubnet[] = [];
  const withHostBits: WrittenSubnet[] = [];
  const wronglySized: WrittenSubnet[] = [];
  const existing: WrittenSubnet[] = [];
  const forWorkspaces: WrittenSubnet[] = [];
  const withZoneName: ZonedSubnet[] = [];
  const withZoneElsewhere: ZonedSubnet[] = [];
  for (const name in vpc.subnets) {
    const subnet = vpc.subnets[name];
    if (subnet === undefined) continue;
    const cidr = parsed(subnet.cidr);
    const zone = subnet.zone === undefined ? undefined : zoneOf(subnet.zone);
    const written: WrittenSubnet = { name, subnet, cidr, zone };
    all.push(written);
    if (cidr.family === 6) withIpv6Block.push(written);
    else if (!isBlockSize(cidr.prefix)) wronglySized.push(written);
    if (cidr.hasHostBits) withHostBits.push(written);
    if (subnet.existing !== undefined) existing.push(written);
    if (subnet.role === "workspaces") forWorkspaces.push(written);
    if (zone?.reading === "name") withZoneName.push({ ...written, zone });
    else if (zone?.reading === "elsewhere") withZoneElsewhere.push({ ...written, zone });
  }
  return {
    all,
    withIpv6Block,
    withHostBits,
    wronglySized,
    existing,
    forWorkspaces,
    withZoneName,
    withZoneElsewhere,
  };
}
