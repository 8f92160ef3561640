import type { Acknowledged, Cloud, Plan } from "@cloister/model";
import type { Difference } from "./compare.ts";

/**
 * Whether the program accepts the same findings of other tools as the plan does. No cloud holds that; where
 * programs can only write it as a comment, there is nothing to compare.
 */
export function* differAcknowledged(plan: Plan, cloud: Cloud): Iterable<Difference> {
  const { acknowledged: made } = cloud;
  if (made === undefined) return;
  const resources = new Map(cloud.resources.map(({ resource }) => [resource.id, resource]));
  for (const { account, stacks } of plan.units) {
    for (const stack of stacks) {
      yield* differ(stack.id, stack.acknowledged, made.get(stack.id));
      for (const { id, acknowledged } of stack.resources) {
        const known = account.id + id.slice(id.indexOf(":"));
        const other = resources.get(known);
        if (other !== undefined) yield* differ(known, acknowledged, other.acknowledged);
      }
    }
  }
}

function* differ(
  subject: string,
  wanted: Acknowledged = {},
  made: Acknowledged = {},
): Iterable<Difference> {
  for (const id of new Set([...Object.keys(wanted), ...Object.keys(made)])) {
    const [before, after] = [wanted[id], made[id]];
    if (before === after) continue;
    const message = `is ${show(before)} in the plan, ${show(after)} in the program.`;
    yield { subject, property: `acknowledged ${id}`, message };
  }
}

function show(reason: string | undefined): string {
  return reason === undefined ? "absent" : JSON.stringify(reason);
}
