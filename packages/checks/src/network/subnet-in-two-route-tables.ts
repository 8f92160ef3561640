import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { routingOf } from "./routing.ts";

export const subnetInTwoRouteTables: Check = {
  code: "network/subnet-in-two-route-tables",
  rules: ["NET-021"],
  severity: "error",
  summary: "A subnet uses one route table.",

  *run(subject) {
    for (const { first, again } of routingOf(subject).repeated) {
      yield {
        at: again.at,
        message: `Subnet \`${nameOf(again.subnet)}\` is in route tables \`${nameOf(first.routeTable)}\` and \`${nameOf(again.routeTable)}\`; AWS allows one.`,
        related: [{ at: first.at, message: "the first one" }],
        help: "List it in one of them, and put all its routes there.",
      };
    }
  },
};
