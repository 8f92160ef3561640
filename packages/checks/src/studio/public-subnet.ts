import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { routingOf } from "../network/routing.ts";
import { placesOf } from "../places-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { studioAt } from "./studio-at.ts";

export const publicSubnet: Check = {
  code: "studio/public-subnet",
  rules: ["STU-003"],
  severity: "error",
  summary: "A `VpcOnly` Studio domain is in private subnets.",

  *run(subject) {
    const { topology, plan } = subject;
    const { tableOf } = routingOf(subject);
    for (const studio of resourcesOf(plan, "studio")) {
      if (studio.mode !== "VpcOnly") continue;
      const written = studioAt(topology, studio.at).subnets;
      const placeOf = placesOf(written, [...studio.at, "subnets"]);
      for (const ref of studio.subnets) {
        const subnet = targetOf(plan, ref);
        const table = tableOf(subnet);
        const route = typeof table === "string" ? undefined : table.toInternet;
        if (route === undefined) continue;
        yield {
          at: placeOf(subnet),
          message: say(
            "Studio domain `{{studio}}` is `VpcOnly` and subnet `{{subnet}}` is public; its apps get no public address, so that they reach nothing from there.",
            { studio: nameOf(studio), subnet: nameOf(subnet) },
          ),
          related: [{ at: route.at, message: say("the route that makes the subnet public") }],
          help: say("Choose subnets whose route table has no route to the internet gateway."),
        };
      }
    }
  },
};
