import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { isOfS3 } from "./is-of-s3.ts";

export const privateDnsOff: Check = {
  code: "endpoints/private-dns-off",
  rules: ["EP-009", "EP-016"],
  severity: "warning",
  summary: "Clients find an interface endpoint by the usual name of its service.",

  *run({ plan }) {
    const endpoints = resourcesOf(plan, "interface-endpoint");
    const others = [
      ...endpoints.filter(({ privateDns }) => privateDns),
      ...resourcesOf(plan, "gateway-endpoint"),
    ];
    // Where another endpoint serves the usual name, this one is for those who know its own.
    const served = new Set(others.map(({ service, vpc }) => `${service} ${vpc.id}`));
    for (const endpoint of endpoints) {
      if (endpoint.privateDns || served.has(`${endpoint.service} ${endpoint.vpc.id}`)) continue;
      // A service of somebody else has no usual name.
      if (endpoint.service.includes(".vpce-svc-")) continue;
      const at = [...endpoint.at, "privateDns"];
      yield {
        at,
        message: say(
          "Interface endpoint `{{endpoint}}` has private DNS off: clients keep using the public name of `{{service}}`, and pass it by.",
          { endpoint: nameOf(endpoint), service: endpoint.service },
        ),
        ...(isOfS3(endpoint)
          ? {
              // Private DNS of S3 needs a gateway endpoint besides, which serves the VPC by itself.
              help: say(
                "Use a gateway endpoint for what calls S3 from this VPC, which costs nothing; give each other client the endpoint's own URL.",
              ),
            }
          : {
              help: say(
                "Write `privateDns: true`, or leave it out; otherwise give each client the endpoint's own URL.",
              ),
              fix: { edits: [{ kind: "remove", at }] },
            }),
      };
    }
  },
};
