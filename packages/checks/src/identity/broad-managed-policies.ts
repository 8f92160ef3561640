import { and, say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { rolesWithAwsPolicies } from "./attached-aws-policies.ts";
import { reachOf } from "./broad-policies.ts";
import { serviceOf } from "./service-role-policies.ts";
import { trustedServices } from "./trusted-services.ts";

export const broadManagedPolicies: Check = {
  code: "identity/broad-managed-policies",
  rules: ["IAM-004"],
  severity: "warning",
  summary: "The role of a workload has no AWS managed policy that opens whole services.",

  *run({ plan }) {
    const stated = new Set(plan.facts?.managedPolicies.map(({ arn }) => arn));
    for (const [role, policies] of rolesWithAwsPolicies(plan)) {
      const services = trustedServices(role.trust);
      // What people become with their own credentials may well be an administrator.
      if (services.size === 0) continue;
      const broad = policies.flatMap(({ name, arn, at }) => {
        const reach = reachOf(name);
        const own = services.has(serviceOf(name) ?? "");
        return reach === undefined || own || stated.has(arn) ? [] : [{ name, at, reach }];
      });
      const [first] = broad;
      if (first === undefined) continue;
      const [name = ""] = role.names;
      const names = broad.map((policy) => `\`${policy.name}\``);
      yield {
        at: [...role.at, "managedPolicies"],
        part: "key",
        message:
          broad.length === 1
            ? say("Role `{{role}}` has the broad AWS managed policy {{policies}}.", {
                role: name,
                policies: and(names),
              })
            : say("Role `{{role}}` has broad AWS managed policies: {{policies}}.", {
                role: name,
                policies: and(names),
              }),
        related: broad.map(({ at, reach }) => ({ at, message: reach })),
        help: say(
          "Write `grants:` of the buckets, tables and workgroups that the role uses, each with its `access`, and `policies:` for the rest.",
        ),
      };
    }
  },
};
