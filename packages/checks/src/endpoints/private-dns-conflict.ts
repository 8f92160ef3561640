import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const privateDnsConflict: Check = {
  code: "endpoints/private-dns-conflict",
  rules: ["EP-008"],
  severity: "error",
  summary: "One interface endpoint of a service has private DNS in a VPC.",

  *run({ plan }) {
    const first = new Map<string, ResourceOf<"interface-endpoint">>();
    for (const endpoint of resourcesOf(plan, "interface-endpoint")) {
      if (!endpoint.privateDns) continue;
      const key = `${endpoint.service} ${endpoint.vpc.id}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, endpoint);
        continue;
      }
      yield {
        at: endpoint.at,
        message: say(
          "Endpoints `{{earlier}}` and `{{endpoint}}` both answer to the private DNS name of `{{service}}` in VPC `{{vpc}}`.",
          {
            earlier: nameOf(earlier),
            endpoint: nameOf(endpoint),
            service: endpoint.service,
            vpc: nameOf(endpoint.vpc),
          },
        ),
        related: [{ at: earlier.at, message: say("the other endpoint") }],
        help: say(
          "Keep one, with the subnets of both; or write `privateDns: false` for the one that is called by its own name.",
        ),
      };
    }
  },
};
