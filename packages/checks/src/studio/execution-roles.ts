import type { Path, Plan, ResourceOf } from "@cloister/model";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { profilesOf } from "./profiles-of.ts";

/** A role that Studio's apps run as, and where the topology says so. */
export interface ExecutionRole {
  readonly role: ResourceOf<"role">;
  readonly uses: readonly Path[];
}

/** Every execution role of domains and user profiles, once. */
export function executionRolesOf(plan: Plan): readonly ExecutionRole[] {
  const uses = new Map<string, { readonly role: ResourceOf<"role">; readonly uses: Path[] }>();
  const add = (ref: ResourceOf<"studio">["executionRole"], at: Path): void => {
    const known = uses.get(ref.id);
    if (known === undefined) uses.set(ref.id, { role: targetOf(plan, ref), uses: [at] });
    else known.uses.push(at);
  };
  for (const studio of resourcesOf(plan, "studio")) {
    add(studio.executionRole, [...studio.at, "executionRole"]);
    for (const { executionRole, at } of profilesOf(plan, studio)) {
      if (executionRole !== undefined) add(executionRole, [...at, "executionRole"]);
    }
  }
  return [...uses.values()];
}
