import type { Path, Plan } from "@cloister/model";

/** Where a topology writes things that become resources: `*` is any name or place in a list. */
const places = [
  "vpcs.*",
  "vpcs.*.secondaryCidrs.*",
  "vpcs.*.subnets.*",
  "vpcs.*.natGateways.*",
  "vpcs.*.routeTables.*",
  "vpcs.*.securityGroups.*",
  "vpcs.*.securityGroups.*.ingress.*",
  "vpcs.*.securityGroups.*.egress.*",
  "vpcs.*.endpoints.*",
  "users.*",
  "users.*.managedPolicies.*",
  "roles.*",
  "roles.*.managedPolicies.*",
  "policies.*",
  "studios.*",
  "studios.*.profiles.*",
  "buckets.*",
  "buckets.*.objects.*",
  "keys.*",
  "workgroups.*",
  "databases.*",
  "databases.*.tables.*",
  "databases.*.queries.*",
  "grants.*",
].map((place) => ["accounts", "*", ...place.split(".")]);

/** The things that a document writes and no resource of the plan comes from. */
export function lostThings(document: unknown, plan: Plan): readonly string[] {
  const planned = plan.units.flatMap(({ stacks }) => stacks.flatMap(({ resources }) => resources));
  const made = new Set(
    [...planned, ...plan.existing.map(({ resource }) => resource)].map(({ at }) =>
      JSON.stringify(at),
    ),
  );
  return places
    .flatMap((place) => [...pathsOf(document, place)])
    .map((path) => JSON.stringify(path))
    .filter((path) => !made.has(path));
}

function* pathsOf(value: unknown, place: readonly string[], before: Path = []): Iterable<Path> {
  const [step, ...rest] = place;
  if (step === undefined) {
    yield before;
    return;
  }
  if (value === null || typeof value !== "object") return;
  const inner: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [key, item] of inner) {
    if ((step === "*" || step === key) && item !== undefined)
      yield* pathsOf(item, rest, [...before, key]);
  }
}
