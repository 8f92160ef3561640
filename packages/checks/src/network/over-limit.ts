import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { countedOver } from "./counted.ts";

export const overLimit: Check = {
  code: "network/over-limit",
  rules: ["NET-030"],
  severity: "error",
  summary: "Networks stay within what AWS allows to nobody.",

  *run(subject) {
    for (const { place, things, count, quota, at } of countedOver(subject)) {
      const most = quota.isAdjustable ? quota.atMost : quota.limit;
      if (most === undefined || count <= most) continue;
      yield {
        at,
        part: "key",
        message: say(
          "{{place}} has {{count}} {{things}}, and AWS allows {{most}} at most, even on request.",
          { place, count, things, most },
        ),
        help: say("Make fewer, or divide them."),
      };
    }
  },
};
