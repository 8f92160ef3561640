import type { Plan, ResourceOf } from "@cloister/model";
import { resourcesOf, targetOf } from "../resources-of.ts";

/** A user or role that is made, and all that is attached to it. */
export interface Attached {
  readonly principal: ResourceOf<"user"> | ResourceOf<"role">;
  readonly attachments: readonly ResourceOf<"attachment">[];
}

/** What is attached to whom, in the order of the plan. */
export function attachedTo(plan: Plan): Iterable<Attached> {
  const known = found.get(plan);
  if (known !== undefined) return known;
  const lists = new Map<string, ResourceOf<"attachment">[]>();
  for (const attachment of resourcesOf(plan, "attachment")) {
    const { id } = attachment.principal;
    const list = lists.get(id);
    if (list === undefined) lists.set(id, [attachment]);
    else list.push(attachment);
  }
  const attached = [...lists.values()].flatMap((attachments): Attached[] => {
    const [first] = attachments;
    if (first === undefined) return [];
    const principal =
      first.principal.kind === "user"
        ? targetOf(plan, first.principal)
        : targetOf(plan, first.principal);
    return principal.existing === undefined ? [{ principal, attachments }] : [];
  });
  found.set(plan, attached);
  return attached;
}

const found = new WeakMap<Plan, readonly Attached[]>();
