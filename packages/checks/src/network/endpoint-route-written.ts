import type { Edit, Fix } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf, type Network } from "./networks-of.ts";

export const endpointRouteWritten: Check = {
  code: "network/endpoint-route-written",
  rules: ["NET-023"],
  severity: "error",
  summary: "The routes of gateway endpoints are AWS's own, and nobody writes them.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const { vpc, at } = network;
      for (const [table, { routes }] of Object.entries(vpc.routeTables)) {
        for (const [destination, target] of Object.entries(routes)) {
          if (!destination.startsWith("pl-") && !target.startsWith("endpoint/")) continue;
          yield {
            at: [...at, "routeTables", table, "routes", destination],
            part: "key",
            message: say(
              "Route `{{destination}}` of `{{table}}` to `{{target}}` is not one to write: a gateway endpoint adds the route of its service itself.",
              { destination, table, target },
            ),
            help: say("Remove it, and list `{{table}}` in `routeTables` of the gateway endpoint.", {
              table,
            }),
            ...fixOf(network, { table, destination, target }),
          };
        }
      }
    }
  },
};

/** Where it is known which endpoint is meant, the table is listed there instead. */
function fixOf(
  { vpc, at }: Network,
  route: { readonly table: string; readonly destination: string; readonly target: string },
): { readonly fix?: Fix } {
  const { table, destination, target } = route;
  const name = target.slice("endpoint/".length);
  const endpoint = target.startsWith("endpoint/") ? vpc.endpoints[name] : undefined;
  if (endpoint?.type !== "gateway") return {};
  const remove: Edit = {
    kind: "remove",
    at: [...at, "routeTables", table, "routes", destination],
    andEmpty: true,
  };
  if (endpoint.routeTables?.includes(table) === true) return { fix: { edits: [remove] } };
  const list = [...at, "endpoints", name, "routeTables"];
  return { fix: { edits: [remove, { kind: "append", at: list, value: table }] } };
}
