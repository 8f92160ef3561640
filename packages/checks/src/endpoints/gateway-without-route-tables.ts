import { say } from "@cloister/texts";
import type { Fix, Path } from "@cloister/model";
import type { Check } from "../check.ts";
import { endpointsOf, type WrittenEndpoint } from "./endpoints-of.ts";
import { tablesOf } from "./tables-of.ts";

export const gatewayWithoutRouteTables: Check = {
  code: "endpoints/gateway-without-route-tables",
  rules: ["EP-005"],
  severity: "error",
  summary: "A gateway endpoint adds its route to at least one route table.",

  *run({ topology }) {
    for (const endpoint of endpointsOf(topology)) {
      const { name, input, at, hasGateways } = endpoint;
      if (input.type !== "gateway" || !hasGateways || (input.routeTables ?? []).length > 0)
        continue;
      // With the field of an interface endpoint in its place, that one is the mistake.
      if (input.routeTables === undefined && input.subnets !== undefined) continue;
      yield {
        at: [...at, "routeTables"],
        part: "key",
        message: say(
          "Gateway endpoint `{{name}}` has no route table to add its route to, so nothing uses it.",
          { name },
        ),
        help: say("List the route tables of the subnets that use it, in `routeTables`."),
        ...fixOf(endpoint, [...at, "routeTables"]),
      };
    }
  },
};

/** What it serves says which tables are meant. */
function fixOf({ input, network }: WrittenEndpoint, at: Path): { readonly fix?: Fix } {
  const { serves = [] } = input;
  const tables = tablesOf(network.vpc, serves);
  if (serves.length === 0 || tables === undefined) return {};
  return { fix: { edits: [{ kind: "set", at, value: tables }] } };
}
