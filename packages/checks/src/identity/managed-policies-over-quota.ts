import { iamQuotas, limitOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { attachedTo } from "./attached-policies.ts";

export const managedPoliciesOverQuota: Check = {
  code: "identity/managed-policies-over-quota",
  rules: ["IAM-006"],
  severity: "warning",
  summary: "A user or role has at most 10 managed policies, unless AWS has raised the quota.",

  *run({ topology, plan }) {
    for (const { principal, attachments } of attachedTo(plan)) {
      const name = principal.kind === "user" ? "managedPoliciesPerUser" : "managedPoliciesPerRole";
      const limit = limitOf(name, topology.facts);
      const count = attachments.length;
      if (count <= limit || count > mostOf(principal.kind)) continue;
      yield {
        at: principal.at,
        message: say(
          "`{{principal}}` has {{count}} managed policies, and {{limit}} are what an account may attach without asking AWS for more.",
          { principal: `${principal.kind}/${principal.names[0] ?? ""}`, count, limit },
        ),
        related: beyond(attachments, limit),
        help: say(
          "Join grants and policies that have the same principals; or have the quota raised before you deploy, and state it under `facts.quotas`.",
        ),
      };
    }
  },
};

/** How far AWS raises the quota. */
export function mostOf(kind: "user" | "role"): number {
  const { managedPoliciesPerUser, managedPoliciesPerRole } = iamQuotas;
  const { limit, atMost = limit } =
    kind === "user" ? managedPoliciesPerUser : managedPoliciesPerRole;
  return atMost;
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
