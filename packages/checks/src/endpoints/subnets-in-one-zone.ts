import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { intoFreeZone } from "../network/free-zone.ts";
import { networkAt } from "../network/networks-of.ts";
import { placesOf } from "../places-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { endpointAt } from "./endpoint-at.ts";

export const subnetsInOneZone: Check = {
  code: "endpoints/subnets-in-one-zone",
  rules: ["EP-003"],
  severity: "error",
  summary: "An interface endpoint has at most one subnet in each Availability Zone.",

  *run(subject) {
    const { topology, plan } = subject;
    for (const endpoint of resourcesOf(plan, "interface-endpoint")) {
      const placeOf = placesOf(endpointAt(topology, endpoint.at).subnets, [
        ...endpoint.at,
        "subnets",
      ]);
      const taken = new Map<string, ResourceOf<"subnet">>();
      for (const ref of endpoint.subnets) {
        const subnet = targetOf(plan, ref);
        const earlier = taken.get(subnet.zone);
        if (earlier === undefined) {
          taken.set(subnet.zone, subnet);
          continue;
        }
        yield {
          at: placeOf(subnet),
          message: say(
            "Interface endpoint `{{endpoint}}` lists `{{earlier}}` and `{{subnet}}`, both in `{{zone}}`; AWS allows one subnet in each zone.",
            {
              endpoint: nameOf(endpoint),
              earlier: nameOf(earlier),
              subnet: nameOf(subnet),
              zone: subnet.zone,
            },
          ),
          related: [earlier, subnet].map(({ at, id }) => ({
            at: [...at, "zone"],
            message: say("`{{subnet}}` is in `{{zone}}`", {
              subnet: nameOf({ id }),
              zone: subnet.zone,
            }),
          })),
          help: say("Keep one of them: what is in the other reaches the endpoint too."),
          ...intoFreeZone(subject, nameOf(subnet), networkAt(topology, subnet.at)),
        };
      }
    }
  },
};
