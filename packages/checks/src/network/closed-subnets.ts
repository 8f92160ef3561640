import type { Plan, RelatedFinding } from "@cloister/model";
import { say } from "@cloister/texts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

const known = new WeakMap<Plan, ReadonlyMap<string, RelatedFinding>>();

/**
 * The subnets that are meant to be closed, by their ids, and where the topology says so: an expectation, or a
 * Studio domain in them that sends everything through the VPC.
 */
export function closedSubnets(plan: Plan): ReadonlyMap<string, RelatedFinding> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const closed = readClosed(plan);
  known.set(plan, closed);
  return closed;
}

function readClosed(plan: Plan): ReadonlyMap<string, RelatedFinding> {
  const closed = new Map<string, RelatedFinding>();
  for (const expectation of plan.expectations ?? []) {
    if (expectation.kind !== "closed" || closed.has(expectation.subnet.id)) continue;
    const message = say("`{{subnet}}` is expected to be closed", {
      subnet: nameOf(expectation.subnet),
    });
    closed.set(expectation.subnet.id, { at: [...expectation.at, "closed"], message });
  }
  for (const studio of resourcesOf(plan, "studio")) {
    if (studio.mode !== "VpcOnly") continue;
    for (const subnet of studio.subnets) {
      if (closed.has(subnet.id)) continue;
      const message = say("Studio domain `{{studio}}` is `VpcOnly`, and in `{{subnet}}`", {
        studio: nameOf(studio),
        subnet: nameOf(subnet),
      });
      closed.set(subnet.id, { at: [...studio.at, "subnets"], message });
    }
  }
  return closed;
}
