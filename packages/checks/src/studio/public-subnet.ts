import type { RelatedFinding, ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { routingOf, type RouteTableUse } from "../network/routing.ts";
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
        const reason = typeof table === "string" ? statedOf(subnet, table) : routeOf(table);
        if (reason === undefined) continue;
        yield {
          at: placeOf(subnet),
          message: say(
            "Studio domain `{{studio}}` is `VpcOnly` and subnet `{{subnet}}` is public; its apps get no public address, so that they reach nothing from there.",
            { studio: nameOf(studio), subnet: nameOf(subnet) },
          ),
          related: [reason],
          help: say("Choose subnets whose route table has no route to the internet gateway."),
        };
      }
    }
  },
};

function routeOf({ toInternet }: RouteTableUse): RelatedFinding | undefined {
  return (
    toInternet && { at: toInternet.at, message: say("the route that makes the subnet public") }
  );
}

/** Of a subnet whose route table exists outside the topology, `tier` says what that is like. */
function statedOf(
  { at, intent }: ResourceOf<"subnet">,
  table: "main" | "unknown",
): RelatedFinding | undefined {
  return table === "unknown" && intent.tier === "public"
    ? { at: [...at, "tier"], message: say("it is said to be public") }
    : undefined;
}
