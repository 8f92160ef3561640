import type { Check } from "../check.ts";
import { endpointsOf } from "./endpoints-of.ts";

export const gatewayWithoutRouteTables: Check = {
  code: "endpoints/gateway-without-route-tables",
  rules: ["EP-005"],
  severity: "error",
  summary: "A gateway endpoint adds its route to at least one route table.",

  *run({ topology }) {
    for (const { name, input, at, hasGateways } of endpointsOf(topology)) {
      if (input.type !== "gateway" || !hasGateways || (input.routeTables ?? []).length > 0)
        continue;
      // With the field of an interface endpoint in its place, that one is the mistake.
      if (input.routeTables === undefined && input.subnets !== undefined) continue;
      yield {
        at: [...at, "routeTables"],
        part: "key",
        message: `Gateway endpoint \`${name}\` has no route table to add its route to, so nothing uses it.`,
        help: "List the route tables of the subnets that use it, in `routeTables`.",
      };
    }
  },
};
