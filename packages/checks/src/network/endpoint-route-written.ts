import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";

export const endpointRouteWritten: Check = {
  code: "network/endpoint-route-written",
  rules: ["NET-023"],
  severity: "error",
  summary: "The routes of gateway endpoints are AWS's own, and nobody writes them.",

  *run({ topology }) {
    for (const { vpc, at } of networksOf(topology)) {
      for (const [table, { routes }] of Object.entries(vpc.routeTables)) {
        for (const [destination, target] of Object.entries(routes)) {
          if (!destination.startsWith("pl-") && !target.startsWith("endpoint/")) continue;
          yield {
            at: [...at, "routeTables", table, "routes", destination],
            part: "key",
            message: `Route \`${destination}\` of \`${table}\` to \`${target}\` is not one to write: a gateway endpoint adds the route of its service itself.`,
            help: `Remove it, and list \`${table}\` in \`routeTables\` of the gateway endpoint.`,
          };
        }
      }
    }
  },
};
