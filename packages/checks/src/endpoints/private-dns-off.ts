import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const privateDnsOff: Check = {
  code: "endpoints/private-dns-off",
  rules: ["EP-009"],
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
      yield {
        at: [...endpoint.at, "privateDns"],
        message: `Interface endpoint \`${nameOf(endpoint)}\` has private DNS off: clients keep using the public name of \`${endpoint.service}\`, and pass it by.`,
        help: "Write `privateDns: true`, or leave it out; otherwise give each client the endpoint's own URL.",
      };
    }
  },
};
