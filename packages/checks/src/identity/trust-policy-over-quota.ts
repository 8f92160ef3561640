import { iamQuotas } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { resourcesOf } from "../resources-of.ts";
import { grouped, sizeOf } from "./policy-size.ts";

const { limit, atMost } = iamQuotas.trustPolicyCharacters;

export const trustPolicyOverQuota: Check = {
  code: "identity/trust-policy-over-quota",
  rules: ["IAM-005"],
  severity: "warning",
  summary: "A trust policy has at most 2,048 characters, unless AWS has raised the quota.",

  *run({ plan }) {
    for (const { trust, at, name, existing } of resourcesOf(plan, "role")) {
      const size = sizeOf(trust);
      if (existing !== undefined || size <= limit || size > (atMost ?? limit)) continue;
      yield {
        at,
        message: say(
          "The trust policy of role `{{role}}` has {{count}} characters, and {{limit}} are what an account may use without asking AWS for more.",
          { role: name, count: grouped(size), limit: grouped(limit) },
        ),
        help: say(
          "Trust fewer principals, or their whole account with a condition; or have the quota raised before you deploy.",
        ),
      };
    }
  },
};
