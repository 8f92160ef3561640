import type { Plan, ResourceOf } from "@cloister/model";
import { resourcesOf, targetOf } from "../resources-of.ts";

export interface CountedRules {
  readonly group: ResourceOf<"security-group">;
  readonly count: number;
}

/**
 * The rules of each security group in its fuller direction. AWS counts those of IPv4 and those of IPv6 apart; what
 * names a group or a prefix list counts for both.
 */
export function* countedRules(plan: Plan): Iterable<CountedRules> {
  const counts = new Map<string, Map<string, number>>();
  for (const { securityGroup, direction, peer } of resourcesOf(plan, "security-group-rule")) {
    const ofGroup = counts.get(securityGroup.id) ?? new Map<string, number>();
    counts.set(securityGroup.id, ofGroup);
    const families = "cidr" in peer ? [peer.cidr.includes(":") ? 6 : 4] : [4, 6];
    for (const family of families) {
      const key = `${direction} ${family}`;
      ofGroup.set(key, (ofGroup.get(key) ?? 0) + 1);
    }
  }
  for (const [id, ofGroup] of counts) {
    const group = targetOf(plan, { kind: "security-group", id });
    if (group.existing !== undefined) continue;
    yield { group, count: Math.max(...ofGroup.values()) };
  }
}
