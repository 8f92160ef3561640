import { iamQuotas } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { attachedTo } from "./attached-policies.ts";

export const managedPoliciesOverQuota: Check = {
  code: "identity/managed-policies-over-quota",
  rules: ["IAM-006"],
  severity: "warning",
  summary: "A user or role has at most 10 managed policies, unless AWS has raised the quota.",

  *run({ plan }) {
    for (const { principal, attachments } of attachedTo(plan)) {
      const quota = quotaOf(principal.kind);
      const count = attachments.length;
      if (count <= quota.limit || count > (quota.atMost ?? quota.limit)) continue;
      yield {
        at: principal.at,
        message: say(
          "`{{principal}}` has {{count}} managed policies, and {{limit}} are what an account may attach without asking AWS for more.",
          { principal: `${principal.kind}/${principal.names[0] ?? ""}`, count, limit: quota.limit },
        ),
        related: beyond(attachments, quota.limit),
        help: say(
          "Join grants and policies that have the same principals, or have the quota raised before you deploy.",
        ),
      };
    }
  },
};

/** For users and roles AWS has a quota each. */
export function quotaOf(kind: "user" | "role"): {
  readonly limit: number;
  readonly atMost?: number;
} {
  return kind === "user" ? iamQuotas.managedPoliciesPerUser : iamQuotas.managedPoliciesPerRole;
}

/** The first policy that is too much. */
export function beyond(
  attachments: readonly { readonly at: readonly (string | number)[] }[],
  limit: number,
): readonly {
  readonly at: readonly (string | number)[];
  readonly message: ReturnType<typeof say>;
}[] {
  return attachments
    .slice(limit, limit + 1)
    .map(({ at }) => ({ at, message: say("the first policy too many") }));
}
