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
        const more = others.length > shown ? ` and ${others.length - shown} more` : "";
        yield {
          at: placeOf(table),
          message: `Route table \`${nameOf(table)}\` brings gateway endpoint \`${nameOf(endpoint)}\` to ${names.join(", ")}${more} as well, which \`serves\` does not name.`,
          related: others.slice(0, shown).map(({ at, subnet }) => ({
            at,
            message: `\`${nameOf(subnet)}\` uses this route table`,
          })),
          help: "Name them in `serves`, or give them a route table of their own.",
        };
      }
    }
  },
};
