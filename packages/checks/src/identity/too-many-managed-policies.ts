import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { attachedTo } from "./attached-policies.ts";
import { beyond, mostOf } from "./managed-policies-over-quota.ts";

export const tooManyManagedPolicies: Check = {
  code: "identity/too-many-managed-policies",
  rules: ["IAM-006"],
  severity: "error",
  summary: "A role has at most 25 managed policies, and a user 20.",

  *run({ plan }) {
    for (const { principal, attachments } of attachedTo(plan)) {
      const most = mostOf(principal.kind);
      const count = attachments.length;
      if (count <= most) continue;
      yield {
        at: principal.at,
        message: say(
          "`{{principal}}` has {{count}} managed policies, and IAM attaches at most {{most}}, whatever the quota.",
          { principal: `${principal.kind}/${principal.names[0] ?? ""}`, count, most },
        ),
        related: beyond(attachments, most),
        help: say("Join grants and policies that have the same principals."),
      };
    }
  },
};
