import type { Cloud, Plan } from "@cloister/model";
import {
  effectiveCloud,
  effectivePlan,
  type Effective,
  type EffectiveResource,
} from "./effective.ts";

/** One way in which a program is not the plan. */
export interface Difference {
  /** Id of the resource or stack. */
  readonly subject: string;
  /** The property that differs; empty when the whole subject does. */
  readonly property: string;
  readonly message: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many resources of the plan were compared. */
  readonly compared: number;
}

/** Compares the plan with what a program made. No difference means that both are the same cloud. */
export function compare(
  plan: Plan,
  cloud: Cloud,
  contentHashes: ReadonlyMap<string, string> = new Map(),
): Comparison {
  const wanted = effectivePlan(plan, contentHashes);
  const made = effectiveCloud(cloud);
  const differences: Difference[] = cloud.unread.map(({ resource, property, reason }) => ({
    subject: resource,
    property,
    message: `is not understood: ${reason}`,
  }));
  for (const [id, resource] of wanted.resources) {
    const other = made.resources.get(id);
    if (other === undefined)
      differences.push({
        subject: id,
        property: "",
        message: "is in the plan, but the program does not make it.",
      });
    else differences.push(...differ(resource, other));
  }
  for (const id of made.resources.keys()) {
    if (!wanted.resources.has(id))
      differences.push({
        subject: id,
        property: "",
        message: "is made by the program, but is not in the plan.",
      });
  }
  const stacks = new Set([...wanted.stacks.keys(), ...made.stacks.keys()]);
  for (const stack of stacks) {
    const before = wanted.stacks.get(stack);
    const after = made.stacks.get(stack);
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      differences.push({
        subject: stack,
        property: "dependsOn",
        message: `is ${show(before)} in the plan, ${show(after)} in the program.`,
      });
    }
  }
  return { differences, compared: wanted.resources.size };
}

function* differ(wanted: EffectiveResource, made: EffectiveResource): Iterable<Difference> {
  for (const property of ["account", "region", "stack"] as const) {
    if (wanted[property] !== made[property]) {
      yield {
        subject: wanted.id,
        property,
        message: `is ${show(wanted[property])} in the plan, ${show(made[property])} in the program.`,
      };
    }
  }
  const properties = new Set([...Object.keys(wanted.properties), ...Object.keys(made.properties)]);
  for (const property of properties) {
    const before = wanted.properties[property];
    const after = made.properties[property];
    if (stable(before) !== stable(after)) {
      yield {
        subject: wanted.id,
        property,
        message: `is ${show(before)} in the plan, ${show(after)} in the program.`,
      };
    }
  }
}

function show(value: Effective | undefined): string {
  return value === undefined ? "absent" : JSON.stringify(value);
}

/** JSON with sorted keys: the order of a map's keys means nothing. */
function stable(value: Effective | undefined): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
