import { commas, say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { routingOf } from "../network/routing.ts";
import { placesOf } from "../places-of.ts";
import { endpointAt } from "./endpoint-at.ts";
import { servingEndpoints } from "./served-subnets.ts";

const shown = 3;

export const servesOthersToo: Check = {
  code: "endpoints/serves-others-too",
  rules: ["EP-006"],
  severity: "warning",
  summary: "A gateway endpoint serves only the subnets that it names.",

  *run(subject) {
    const { topology } = subject;
    const { tables } = routingOf(subject);
    for (const { endpoint, serves } of servingEndpoints(subject)) {
      const served = new Set(serves.map(({ subnet }) => subnet.id));
      const { routeTables } = endpointAt(topology, endpoint.at);
      const placeOf = placesOf(routeTables, [...endpoint.at, "routeTables"]);
      for (const table of endpoint.routeTables) {
        const associations = tables.get(table.id)?.associations ?? [];
        const others = associations.filter(({ subnet }) => !served.has(subnet.id));
        if (others.length === 0) continue;
        const names = others.slice(0, shown).map(({ subnet }) => `\`${nameOf(subnet)}\``);
        const more = others.length - names.length;
        const holes = { table: nameOf(table), endpoint: nameOf(endpoint), subnets: commas(names) };
        yield {
          at: placeOf(table),
          message:
            more > 0
              ? say(
                  "Route table `{{table}}` brings gateway endpoint `{{endpoint}}` to {{subnets}} and {{more}} more as well, which `serves` does not name.",
                  { ...holes, more },
                )
              : say(
                  "Route table `{{table}}` brings gateway endpoint `{{endpoint}}` to {{subnets}} as well, which `serves` does not name.",
                  holes,
                ),
          related: others.slice(0, shown).map(({ at, subnet }) => ({
            at,
            message: say("`{{subnet}}` uses this route table", { subnet: nameOf(subnet) }),
          })),
          help: say("Name them in `serves`, or give them a route table of their own."),
        };
      }
    }
  },
};
