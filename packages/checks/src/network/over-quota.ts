import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { countedOver } from "./counted.ts";

export const overQuota: Check = {
  code: "network/over-quota",
  rules: ["NET-030", "EP-023"],
  severity: "warning",
  summary: "Networks stay within the quotas that accounts have without asking.",

  *run(subject) {
    for (const { place, things, count, quota, limit, at } of countedOver(subject)) {
      const { isAdjustable, atMost = Number.POSITIVE_INFINITY } = quota;
      if (!isAdjustable || count > atMost) continue;
      yield {
        at,
        part: "key",
        message: say("{{place}} has {{count}} {{things}}, and the quota is {{limit}}.", {
          place,
          count,
          things,
          limit,
        }),
        help: say(
          "Ask AWS to raise it before this is deployed, and state what it is then under `facts.quotas`; or make fewer.",
        ),
      };
    }
  },
};
