import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { placesOf } from "../places-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { endpointAt } from "./endpoint-at.ts";

export const routeTableServedTwice: Check = {
  code: "endpoints/route-table-served-twice",
  rules: ["EP-007"],
  severity: "error",
  summary: "A route table has one gateway endpoint for each service.",

  *run({ topology, plan }) {
    const first = new Map<string, ResourceOf<"gateway-endpoint">>();
    for (const endpoint of resourcesOf(plan, "gateway-endpoint")) {
      const placeOf = placesOf(endpointAt(topology, endpoint.at).routeTables, [
        ...endpoint.at,
        "routeTables",
      ]);
      for (const table of endpoint.routeTables) {
        const key = `${endpoint.service} ${table.id}`;
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, endpoint);
          continue;
        }
        const { routeTables } = endpointAt(topology, earlier.at);
        yield {
          at: placeOf(table),
          message: say(
            "Route table `{{table}}` has the route of gateway endpoint `{{earlier}}` already, which is for the same service as `{{endpoint}}`.",
            { table: nameOf(table), earlier: nameOf(earlier), endpoint: nameOf(endpoint) },
          ),
          related: [
            {
              at: placesOf(routeTables, [...earlier.at, "routeTables"])(table),
              message: say("`{{earlier}}` lists it first", { earlier: nameOf(earlier) }),
            },
          ],
          help: say("Make one endpoint of the two."),
        };
      }
    }
  },
};
