import { say } from "@cloister/texts";
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
        message: say(
          "Subnet `{{subnet}}` is in route tables `{{first}}` and `{{again}}`; AWS allows one.",
          {
            subnet: nameOf(again.subnet),
            first: nameOf(first.routeTable),
            again: nameOf(again.routeTable),
          },
        ),
        related: [{ at: first.at, message: say("the first one") }],
        help: say("List it in one of them, and put all its routes there."),
      };
    }
  },
};
