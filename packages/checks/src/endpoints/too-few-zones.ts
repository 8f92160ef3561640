import { regionFacts } from "@cloister/model";
import { commas, say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { networkAt } from "../network/networks-of.ts";
import { readZone } from "../network/zone-text.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";

/**
 * Zones that are left out are solved when the plan is made, and two subnets in one zone are a finding
 * of their own. What is left are zone names: which zone one means is not known, but it is one of few.
 */
export const tooFewZones: Check = {
  code: "endpoints/too-few-zones",
  rules: ["NET-014", "EP-003"],
  severity: "error",
  summary: "An interface endpoint has no more subnets than its Region has Availability Zones.",

  *run({ topology, plan }) {
    for (const endpoint of resourcesOf(plan, "interface-endpoint")) {
      const { region } = networkAt(topology, endpoint.at);
      const { zones: open, constrainedZones = [] } = regionFacts(region, topology.facts) ?? {};
      if (open === undefined) continue;
      const zones = [...new Set(endpoint.subnets.map((ref) => targetOf(plan, ref).zone))];
      const ids = zones.filter((zone) => readZone(zone, region) === "id");
      const names = zones.filter((zone) => readZone(zone, region) === "name");
      const available = new Set([...open, ...constrainedZones, ...ids]);
      const needed = ids.length + names.length;
      if (needed <= available.size) continue;
      yield {
        at: [...endpoint.at, "subnets"],
        part: "key",
        message: say(
          "Interface endpoint `{{endpoint}}` needs {{needed}} Availability Zones, and `{{region}}` has {{available}}.",
          { endpoint: nameOf(endpoint), needed, region, available: available.size },
        ),
        help: say(
          "The zones are {{zones}}. Take subnets out of the endpoint: those that are left serve the whole VPC.",
          { zones: commas([...available].map((zone) => `\`${zone}\``)) },
        ),
      };
    }
  },
};
