import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { studioLimits } from "./limits.ts";
import { profilesOf } from "./profiles-of.ts";

export const tooManySecurityGroups: Check = {
  code: "studio/too-many-security-groups",
  rules: ["STU-008", "STU-022"],
  severity: "error",
  summary:
    "An app of Studio has at most four security groups, those of its domain and its profile together.",

  *run({ plan }) {
    const limit = studioLimits.securityGroups;
    const help = say(
      "Keep at most {{limit}}: SageMaker adds one of its own. Rules of several groups can stand in one.",
      { limit },
    );
    for (const studio of resourcesOf(plan, "studio")) {
      const at = [...studio.at, "securityGroups"];
      const ofDomain = new Set(studio.securityGroups.map(({ id }) => id));
      if (ofDomain.size > limit) {
        yield {
          at,
          message: say(
            "Studio domain `{{studio}}` has {{count}} security groups, and SageMaker takes {{limit}}.",
            { studio: nameOf(studio), count: ofDomain.size, limit },
          ),
          help,
        };
        continue;
      }
      for (const profile of profilesOf(plan, studio)) {
        const all = new Set([...ofDomain, ...profile.securityGroups.map(({ id }) => id)]);
        if (all.size <= limit) continue;
        yield {
          at: [...profile.at, "securityGroups"],
          message: say(
            "User profile `{{profile}}` has {{count}} security groups, with those of its domain, and SageMaker takes {{limit}}.",
            { profile: nameOf(profile), count: all.size, limit },
          ),
          related: [{ at, message: say("the domain's, which its profiles have too") }],
          help,
        };
      }
    }
  },
};
