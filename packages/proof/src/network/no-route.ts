import { say, type Text } from "@cloister/texts";
import { nameOf } from "./name-of.ts";
import type { RouteTableOf } from "./route-table-of.ts";

/** What is said of a subnet in the main table of a VPC that the plan makes. */
export function onlyLocal(subnet: string): Text {
  return say(
    "Subnet `{{subnet}}` is in no route table of the topology, and the main table of its VPC has only the local route.",
    { subnet },
  );
}

/** What is said of a subnet whose table has no route that leads out. */
export function noRoute(
  { table, isComplete }: Extract<RouteTableOf, { readonly kind: "table" }>,
  subnet: string,
): Text {
  const names = { table: nameOf(table.resource), subnet };
  return isComplete
    ? say("Route table `{{table}}` of subnet `{{subnet}}` has no route to the internet.", names)
    : say(
        "The topology states no route of route table `{{table}}`, which exists already and which subnet `{{subnet}}` uses.",
        names,
      );
}
