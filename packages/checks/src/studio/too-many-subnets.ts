import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { studioLimits } from "./limits.ts";

export const tooManySubnets: Check = {
  code: "studio/too-many-subnets",
  rules: ["STU-008"],
  severity: "error",
  summary: "A Studio domain has at most 16 subnets.",

  *run({ plan }) {
    const limit = studioLimits.subnets;
    for (const studio of resourcesOf(plan, "studio")) {
      const count = studio.subnets.length;
      if (count <= limit) continue;
      yield {
        at: [...studio.at, "subnets"],
        message: say(
          "Studio domain `{{studio}}` has {{count}} subnets, and SageMaker takes {{limit}}.",
          {
            studio: nameOf(studio),
            count,
            limit,
          },
        ),
        help: say("Keep {{limit}} at most: larger subnets serve as well as many.", { limit }),
      };
    }
  },
};
