import { endpointQuotas } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { policyText } from "../grants/policy-text.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

const most = endpointQuotas.policyCharacters.limit;

export const policyTooLarge: Check = {
  code: "endpoints/policy-too-large",
  rules: ["EP-013"],
  severity: "error",
  summary: "An endpoint's policy has at most 20,480 characters.",

  *run({ plan }) {
    const endpoints = [
      ...resourcesOf(plan, "interface-endpoint"),
      ...resourcesOf(plan, "gateway-endpoint"),
    ];
    for (const endpoint of endpoints) {
      if (endpoint.policy === undefined) continue;
      const { length } = policyText(endpoint.policy);
      if (length <= most) continue;
      yield {
        at: [...endpoint.at, "policy"],
        part: "key",
        message: say(
          "The policy of endpoint `{{endpoint}}` has {{length}} characters, and AWS takes at most {{most}}.",
          { endpoint: nameOf(endpoint), length, most },
        ),
        help: say("Name what is meant by fewer statements, or by patterns such as `data-*`."),
      };
    }
  },
};
