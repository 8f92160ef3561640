import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { rolesWithAwsPolicies } from "./attached-aws-policies.ts";
import { serviceOf } from "./service-role-policies.ts";
import { trustedServices } from "./trusted-services.ts";

export const serviceRolePolicyElsewhere: Check = {
  code: "identity/service-role-policy-elsewhere",
  rules: ["IAM-010"],
  severity: "warning",
  summary: "A policy made for the roles of one service is on a role that this service assumes.",

  *run({ topology, plan }) {
    for (const [role, policies] of rolesWithAwsPolicies(plan)) {
      const services = trustedServices(role.trust);
      for (const { name: policy, path, at } of policies) {
        const service = path.startsWith("service-role/") ? serviceOf(policy) : undefined;
        if (service === undefined || services.has(service)) continue;
        const [, account = ""] = role.at;
        const [name = ""] = role.names;
        const written = topology.accounts[String(account)]?.roles[name];
        yield {
          at,
          message: say(
            "`{{policy}}` is attached to role `{{role}}`, which `{{service}}` does not assume.",
            { policy, role: name, service },
          ),
          related: [
            {
              at: [...role.at, written?.trust === undefined ? "trustStatements" : "trust"],
              message: say("who assumes it"),
            },
          ],
          help: say(
            "Remove it: it is made for what `{{service}}` itself runs. If this role is to run there, add the service to its `trust`.",
            { service },
          ),
        };
      }
    }
  },
};
