import type { Cidr, SubnetInput, VpcInput } from "@cloister/model";
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

const known = new WeakMap<VpcInput, readonly WrittenSubnet[]>();

/** The subnets of a VPC in the order in which they are written, read once for all checks. */
export function subnetsOf({ vpc, region }: Network): readonly WrittenSubnet[] {
  const before = known.get(vpc);
  if (before !== undefined) return before;
  const zones = new Map<string, WrittenZone>();
  const zoneOf = (text: string): WrittenZone => {
    const zone = zones.get(text) ?? { text, reading: readZone(text, region) };
    zones.set(text, zone);
    return zone;
  };
  const subnets = Object.entries(vpc.subnets).map(([name, subnet]) => ({
    name,
    subnet,
    cidr: parsed(subnet.cidr),
    zone: subnet.zone === undefined ? undefined : zoneOf(subnet.zone),
  }));
  known.set(vpc, subnets);
  return subnets;
}
