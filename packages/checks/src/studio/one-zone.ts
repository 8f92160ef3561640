import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { firstOf } from "../some-of.ts";

export const oneZone: Check = {
  code: "studio/one-zone",
  rules: ["STU-007"],
  severity: "warning",
  summary: "A Studio domain has subnets in two Availability Zones.",

  *run({ plan }) {
    for (const studio of resourcesOf(plan, "studio")) {
      const subnets = studio.subnets.map((ref) => targetOf(plan, ref));
      const [first] = subnets;
      if (first === undefined || subnets.some(({ zone }) => zone !== first.zone)) continue;
      yield {
        at: [...studio.at, "subnets"],
        message: say(
          "Studio domain `{{studio}}` is in one Availability Zone only, `{{zone}}`: where that one fails or is short of instances, no app starts.",
          { studio: nameOf(studio), zone: first.zone },
        ),
        related: firstOf(subnets).map((subnet) => ({
          at: [...subnet.at, "zone"],
          message: say("`{{subnet}}` is in `{{zone}}`", {
            subnet: nameOf(subnet),
            zone: subnet.zone,
          }),
        })),
        help: say(
          "Add a subnet in another zone before the first deployment: other subnets later mean another domain.",
        ),
      };
    }
  },
};
