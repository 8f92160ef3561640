import { regionFacts } from "@cloister/model";

/**
 * Whether a text is the id (`apne1-az2`) or the name (`ap-northeast-1a`) of an Availability Zone of a
 * region, or neither. Zones that are not known here pass when they are spelled like the region's
 * own: AWS adds some every year.
 */
export function readZone(text: string, region: string): "id" | "name" | undefined {
  if (text.startsWith(region) && /^(?:[a-z]|-[a-z0-9-]+)$/.test(text.slice(region.length))) {
    return "name";
  }
  const prefix = /^([a-z]+\d+)-[a-z0-9-]+$/.exec(text)?.[1];
  if (prefix === undefined) return undefined;
  const [known] = regionFacts(region)?.zones ?? [];
  return known === undefined || known.startsWith(`${prefix}-`) ? "id" : undefined;
}

/** The zone ids of a region to choose from, or an example where they are not known here. */
export function zoneChoice(region: string): string {
  const zones = regionFacts(region)?.zones;
  if (zones === undefined) return "an Availability Zone id, for example `apne1-az1`";
  return `one of ${zones.map((zone) => `\`${zone}\``).join(", ")}`;
}
