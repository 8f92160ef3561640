import { allOfKind, takersOf, type World } from "@cloister/proof";
import type { BecomingChange } from "../difference.ts";

/** Who may become which role now and could not, or no longer may; a permission that is not known counts. */
export function becomingChanges(before: World, after: World): readonly BecomingChange[] {
  const roles = new Set([...rolesOf(after), ...rolesOf(before)]);
  return [...roles].flatMap((role) => {
    const [had, has] = [takersIn(before, role), takersIn(after, role)];
    return [
      ...[...has]
        .filter((id) => !had.has(id))
        .map((principal): BecomingChange => ({ change: "gained", principal, role })),
      ...[...had]
        .filter((id) => !has.has(id))
        .map((principal): BecomingChange => ({ change: "lost", principal, role })),
    ];
  });
}

function rolesOf(world: World): readonly string[] {
  return allOfKind(world, "role").map(({ resource }) => resource.id);
}

function takersIn(world: World, role: string): ReadonlySet<string> {
  return new Set(takersOf(world, role).map(({ id }) => id));
}
