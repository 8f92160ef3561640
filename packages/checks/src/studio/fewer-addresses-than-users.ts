import { parseCidr, usableAddresses, type Plan, type ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { studioLimits } from "./limits.ts";
import { profilesOf } from "./profiles-of.ts";
import { studioAt } from "./studio-at.ts";

export const fewerAddressesThanUsers: Check = {
  code: "studio/fewer-addresses-than-users",
  rules: ["STU-006"],
  severity: "warning",
  summary: "The subnets of a `VpcOnly` Studio domain have addresses for all of its users.",

  *run({ topology, plan }) {
    const { least, most } = studioLimits.addressesPerUser;
    for (const studio of resourcesOf(plan, "studio")) {
      if (studio.mode !== "VpcOnly") continue;
      // A subnet that was not found is a finding already.
      if (studio.subnets.length < studioAt(topology, studio.at).subnets.length) continue;
      const profiles = profilesOf(plan, studio).length;
      const addresses = addressesOf(plan, studio);
      if (profiles * most <= addresses) continue;
      yield {
        at: [...studio.at, "subnets"],
        message: say(
          "Studio domain `{{studio}}` has {{profiles}} user profiles, and its subnets have {{addresses}} addresses; a user takes {{least}} to {{most}}.",
          { studio: nameOf(studio), profiles, addresses, least, most },
        ),
        related: [{ at: [...studio.at, "profiles"], message: say("the users") }],
        help: say("Add subnets or choose larger ones: {{needed}} addresses are enough for all.", {
          needed: profiles * most,
        }),
      };
    }
  },
};

function addressesOf(plan: Plan, { subnets }: ResourceOf<"studio">): number {
  return subnets
    .map((ref) => parseCidr(targetOf(plan, ref).cidr))
    .map((cidr) => (cidr?.family === 4 ? usableAddresses(cidr) : 0))
    .reduce((sum, count) => sum + count, 0);
}
