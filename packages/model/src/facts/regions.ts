import { partitionTable } from "./region-table.ts";
import type { Stated } from "./stated.ts";
import { wordsOf } from "./words.ts";
import { zoneTable } from "./zone-table.ts";

export interface RegionFacts {
  /** The Region's code, such as `ap-northeast-1`. */
  readonly name: string;
  readonly partition: string;
  /** `amazonaws.com` in most partitions. */
  readonly dnsSuffix: string;
  /** True if an account has to enable the Region before it can be used. */
  readonly optIn: boolean;
  /** The ids of the Availability Zones in which anyone may build; absent where not known here. */
  readonly zones?: readonly string[];
  /** Ids of further zones that only older accounts have, or that lack many services. */
  readonly constrainedZones?: readonly string[];
  /** What the ids of its zones begin with: `apne1`. */
  readonly zonePrefix?: string;
}

const regions: ReadonlyMap<string, RegionFacts> = new Map(
  Object.entries(partitionTable).flatMap(([partition, { dnsSuffix, open, optIn }]) => [
    ...wordsOf(open).map((name) => factsOf({ name, partition, dnsSuffix, optIn: false })),
    ...wordsOf(optIn).map((name) => factsOf({ name, partition, dnsSuffix, optIn: true })),
  ]),
);

const regionOfPrefix = new Map(
  Object.entries(zoneTable).map(([region, { prefix }]) => [prefix, region]),
);

/** The codes of all Regions that are known here, in all partitions. */
export const regionNames: readonly string[] = [...regions.keys()].toSorted();

/** What is known about a Region, or undefined if its code is neither known here nor stated. */
export function regionFacts(region: string, stated?: Stated): RegionFacts | undefined {
  const known = regions.get(region);
  const own = stated?.regions[region];
  if (own === undefined) return known;
  const { zones } = own;
  const prefix = zones?.[0]?.replace(/-az\d+$/, "");
  return {
    ...(known ?? { name: region, partition: "aws", dnsSuffix: "amazonaws.com", optIn: true }),
    ...(zones === undefined || prefix === undefined
      ? {}
      : { zones, constrainedZones: [], zonePrefix: prefix }),
  };
}

/**
 * The Region in which a zone lies, by the form of its id (`apne1-az4`) or its name
 * (`ap-northeast-1a`); the zone itself need not exist. Undefined for any other text, such as a
 * Local Zone or a zone of a Region that is not known here.
 */
export function regionOfZone(zone: string): string | undefined {
  const id = /^([a-z]+\d+)-az\d+$/.exec(zone);
  if (id !== null) return regionOfPrefix.get(id[1] ?? "");
  const name = /^(.+-\d+)[a-z]$/.exec(zone)?.[1] ?? "";
  return regions.has(name) ? name : undefined;
}

/**
 * Whether it is a zone's id (`apne1-az2`, `use1-bos1-az1`, `use1-wl1-bos-wlz1`) and not its name
 * (`ap-northeast-1a`, `us-east-1-bos-1a`), by its form: EC2 takes each in a property of its own.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html
 */
export function isZoneId(zone: string): boolean {
  return /-(?:az|wlz)\d+$/.test(zone);
}

function factsOf(
  facts: Omit<RegionFacts, "zones" | "constrainedZones" | "zonePrefix">,
): readonly [string, RegionFacts] {
  const zones = zoneTable[facts.name];
  if (zones === undefined) return [facts.name, facts];
  const idsOf = (numbers: readonly number[]) => numbers.map((n) => `${zones.prefix}-az${n}`);
  return [
    facts.name,
    {
      ...facts,
      zones: idsOf(zones.open),
      constrainedZones: idsOf(zones.constrained ?? []),
      zonePrefix: zones.prefix,
    },
  ];
}
