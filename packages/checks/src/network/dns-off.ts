import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { firstOf } from "../some-of.ts";
import type { ResourceOf } from "@cloister/model";

export const dnsOff: Check = {
  code: "network/dns-off",
  rules: ["NET-026"],
  severity: "error",
  summary: "A VPC in which endpoints have private DNS has DNS support and host names.",

  *run({ plan }) {
    const ofVpc = new Map<string, ResourceOf<"interface-endpoint">[]>();
    for (const endpoint of resourcesOf(plan, "interface-endpoint")) {
      if (!endpoint.privateDns) continue;
      const before = ofVpc.get(endpoint.vpc.id);
      if (before === undefined) ofVpc.set(endpoint.vpc.id, [endpoint]);
      else before.push(endpoint);
    }
    for (const [id, endpoints] of ofVpc) {
      const vpc = targetOf(plan, { kind: "vpc", id });
      for (const field of ["dnsSupport", "dnsHostnames"] as const) {
        if (vpc[field]) continue;
        const at = [...vpc.at, field];
        yield {
          at,
          message: say(
            "VPC `{{vpc}}` has `{{field}}: false`, and AWS makes no endpoint with private DNS in it.",
            { vpc: nameOf(vpc), field },
          ),
          related: firstOf(endpoints).map((endpoint) => ({
            at: endpoint.at,
            part: "key",
            message: say("`{{endpoint}}` has private DNS", { endpoint: nameOf(endpoint) }),
          })),
          help: say("Remove the line: `true` is the default."),
          fix: { edits: [{ kind: "remove", at }] },
        };
      }
    }
  },
};
