import { iamQuotas, limitOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { resourcesOf } from "../resources-of.ts";
import { thousands } from "../thousands.ts";
import { sizeOf } from "./policy-size.ts";

const { limit: least, atMost: most = least } = iamQuotas.trustPolicyCharacters;

export const trustPolicyOverQuota: Check = {
  code: "identity/trust-policy-over-quota",
  rules: ["IAM-005"],
  severity: "warning",
  summary: "A trust policy has at most 2,048 characters, unless AWS has raised the quota.",

  *run({ topology, plan }) {
    const limit = limitOf("trustPolicyCharacters", topology.facts);
    for (const { trust, at, name, existing } of resourcesOf(plan, "role")) {
      const size = sizeOf(trust);
      if (existing !== undefined || size <= limit || size > most) continue;
      yield {
        at,
        message: say(
          "The trust policy of role `{{role}}` has {{count}} characters, and {{limit}} are what an account may use without asking AWS for more.",
          { role: name, count: thousands(size), limit: thousands(limit) },
        ),
        help: say(
          "Trust fewer principals, or their whole account with a condition; or have the quota raised before you deploy, and state it under `facts.quotas`.",
        ),
      };
    }
  },
};
