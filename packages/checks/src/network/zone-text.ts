import { regionFacts } from "@cloister/model";
import { commas, type List } from "@cloister/texts";

/** What a `zone` says: a zone's id (`apne1-az2`), its name (`ap-northeast-1a`), or nothing of this region. */
export type ZoneReading = "id" | "name" | "elsewhere";

/**
 * Reads the zone of a subnet in a region. Zones that are not known here pass when they are spelled
 * like the region's own: AWS adds some every year.
 */
export function readZone(text: string, region: string): ZoneReading {
  if (text.startsWith(region) && /^(?:[a-z]|-[a-z0-9-]+)$/.test(text.slice(region.length))) {
    return "name";
  }
  const prefix = /^([a-z]+\d+)-[a-z0-9-]+$/.exec(text)?.[1];
  const expected = regionFacts(region)?.zonePrefix ?? prefix;
  return prefix !== undefined && prefix === expected ? "id" : "elsewhere";
}

/** The zone ids of a region to choose from, as a list for a sentence; undefined where they are not known here. */
export function zoneIdsOf(region: string): List | undefined {
  const zones = regionFacts(region)?.zones;
  return zones && listOfZones(zones);
}

/** Zone ids as a list for a sentence. */
export function listOfZones(zones: readonly string[]): List {
  return commas(zones.map((zone) => `\`${zone}\``));
}
