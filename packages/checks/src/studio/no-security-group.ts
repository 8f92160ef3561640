import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { studioAt } from "./studio-at.ts";

export const noSecurityGroup: Check = {
  code: "studio/no-security-group",
  rules: ["STU-002"],
  severity: "error",
  summary: "A `VpcOnly` Studio domain, or each of its profiles, has a security group.",

  *run({ topology, plan }) {
    for (const studio of resourcesOf(plan, "studio")) {
      // What is written counts, because a group that was not found is a finding already.
      const { securityGroups, profiles } = studioAt(topology, studio.at);
      if (studio.mode !== "VpcOnly" || securityGroups.length > 0) continue;
      const own = Array.isArray(profiles) ? [] : Object.values(profiles);
      if (own.length > 0 && own.every((profile) => profile.securityGroups.length > 0)) continue;
      yield {
        at: [...studio.at, "securityGroups"],
        message: say("Studio domain `{{studio}}` is `VpcOnly` and has no security group.", {
          studio: nameOf(studio),
        }),
        help: say(
          "Add `securityGroups:` with a group of the VPC. `default` is AWS's own: everything may go out, and its members reach each other.",
        ),
      };
    }
  },
};
