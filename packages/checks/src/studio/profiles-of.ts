import type { Plan, ResourceOf } from "@cloister/model";
import { resourcesOf } from "../resources-of.ts";

type Profile = ResourceOf<"user-profile">;

const indexes = new WeakMap<Plan, Map<string, Profile[]>>();

/** The user profiles of a Studio domain, in the order of the plan. */
export function profilesOf(plan: Plan, { id }: ResourceOf<"studio">): readonly Profile[] {
  let index = indexes.get(plan);
  if (index === undefined) {
    index = new Map();
    for (const profile of resourcesOf(plan, "user-profile")) {
      const known = index.get(profile.studio.id);
      if (known === undefined) index.set(profile.studio.id, [profile]);
      else known.push(profile);
    }
    indexes.set(plan, index);
  }
  return index.get(id) ?? [];
}
