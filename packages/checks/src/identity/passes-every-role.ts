import { and, say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { attachedTo } from "./attached-policies.ts";
import { openPassing } from "./open-passing.ts";

export const passesEveryRole: FlowCheck = {
  code: "identity/passes-every-role",
  rules: ["IAM-011"],
  severity: "warning",
  summary: "Users and roles pass on only the roles that are named to them.",
  judgesRemains: true,

  *run({ plan, world }) {
    for (const { principal } of attachedTo(plan)) {
      for (const { policy, at, services } of openPassing(world, principal)) {
        const name = `${principal.kind}/${principal.names[0] ?? ""}`;
        yield {
          at: at ?? principal.at,
          message:
            services === "any"
              ? say("`{{principal}}` can pass every role of its account to any service.", {
                  principal: name,
                })
              : say("`{{principal}}` can pass every role of its account to {{services}}.", {
                  principal: name,
                  services: and(services.map((service) => `\`${service}\``)),
                }),
          related: [{ at: principal.at, message: say("who can pass them") }],
          help: say(
            "Allow `iam:PassRole` only on the roles that are meant, by their ARNs, and no longer by {{policy}}.",
            { policy },
          ),
        };
      }
    }
  },
};
