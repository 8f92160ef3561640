import { differAcknowledged } from "./compare-acknowledged.ts";
import { policyDifference } from "./policy-set.ts";
import type { Cloud, Plan } from "@cloister/model";
import {
  effectiveCloud,
  effectivePlan,
  type Effective,
  type EffectiveCloud,
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

/**
 * The difference as one line that names the back end, the resource and the property:
 * `pulumi: x:bucket/raw encryption is {"type":"sse-kms"} in the plan, …`.
 */
export function renderDifference(
  backend: string,
  { subject, property, message }: Difference,
): string {
  const place = property === "" ? subject : `${subject} ${property}`;
  return `${backend}: ${place} ${message}`;
}

/** Compares the plan with what a program made. No difference means that both are the same cloud. */
export function compare(
  plan: Plan,
  cloud: Cloud,
  contentHashes: ReadonlyMap<string, string> = new Map(),
): Comparison {
  const wanted = effectivePlan(plan, contentHashes);
  const made = effectiveCloud(cloud);
  const differences = [
    ...cloud.unread.map(({ resource, property, reason }) => {
      return { subject: resource, property, message: `is not understood: ${reason}` };
    }),
    ...differResources(wanted, made, cloud),
    ...differStacks(wanted, made),
    ...differAcknowledged(plan, cloud),
  ];
  return { differences, compared: wanted.resources.size };
}

function* differResources(
  wanted: EffectiveCloud,
  made: EffectiveCloud,
  { resources, unread }: Cloud,
): Iterable<Difference> {
  const absent =
    unread.length === 0
      ? "is in the plan, but the program does not make it."
      : "is in the plan, but nothing that is understood of the program makes it.";
  for (const [id, resource] of wanted.resources) {
    const other = made.resources.get(id);
    if (other === undefined) yield { subject: id, property: "", message: absent };
    else yield* differ(resource, other);
  }
  for (const id of made.resources.keys()) {
    if (wanted.resources.has(id)) continue;
    yield { subject: id, property: "", message: "is made by the program, but is not in the plan." };
  }
  const seen = new Set<string>();
  for (const { id } of resources.map(({ resource }) => resource)) {
    if (seen.has(id)) {
      yield { subject: id, property: "", message: "is made more than once by the program." };
    }
    seen.add(id);
  }
}

function* differStacks(wanted: EffectiveCloud, made: EffectiveCloud): Iterable<Difference> {
  for (const stack of new Set([...wanted.stacks.keys(), ...made.stacks.keys()])) {
    const before = wanted.stacks.get(stack);
    const after = made.stacks.get(stack);
    if (stable(before) !== stable(after)) yield differing(stack, "dependsOn", before, after);
  }
}

function* differ(wanted: EffectiveResource, made: EffectiveResource): Iterable<Difference> {
  for (const property of ["account", "region", "stack"] as const) {
    const [before, after] = [wanted[property], made[property]];
    if (before !== after) yield differing(wanted.id, property, before, after);
  }
  const properties = new Set([...Object.keys(wanted.properties), ...Object.keys(made.properties)]);
  for (const property of properties) {
    const before = wanted.properties[property];
    const after = made.properties[property];
    if (stable(before) !== stable(after)) yield differing(wanted.id, property, before, after);
  }
}

function differing(
  subject: string,
  property: string,
  before: Effective | undefined,
  after: Effective | undefined,
): Difference {
  const message =
    policyDifference(before, after) ??
    `is ${show(before)} in the plan, ${show(after)} in the program.`;
  return { subject, property, message };
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
