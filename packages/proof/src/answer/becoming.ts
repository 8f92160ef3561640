import { ask } from "../permission/ask.ts";
import { principalOf } from "../permission/caller.ts";
import { trustPolicy } from "../permission/resource-policies.ts";
import { resourceArn } from "../permission/texts.ts";
import { allOfKind, find, type World } from "../world.ts";
import { referenceText } from "./reference-text.ts";

/** Another role that a user or role may become, so that it has what that role has. */
interface Becoming {
  readonly who: string;
  readonly role: string;
}

/**
 * Who of the world may become any of these roles, judged one step at a time: a role that is assumed can assume
 * another. A permission that is not known counts.
 */
export function becomingOf(world: World, roles: ReadonlySet<string>): readonly Becoming[] {
  const found: Becoming[] = [];
  const reached = new Set(roles);
  for (const role of reached) {
    const placed = find(world, "role", role);
    if (placed === undefined) continue;
    const policy = trustPolicy(world, placed);
    if (policy.statements.every(({ principals }) => principals?.aws === undefined)) continue;
    const call = {
      action: "sts:AssumeRole",
      resource: resourceArn(placed),
      shown: `role \`${placed.resource.name}\``,
      owner: placed.account,
      region: placed.region,
      resourceKind: "role",
      policy,
      keys: new Map<string, never>(),
    } as const;
    for (const { resource } of [...allOfKind(world, "user"), ...allOfKind(world, "role")]) {
      if (resource.id === role || roles.has(resource.id)) continue;
      const principal = principalOf(world, { kind: resource.kind, id: resource.id });
      const { verdict } = ask(world, { principal, origin: { kind: "client" }, call });
      if (verdict === "denied") continue;
      found.push({ who: resource.id, role });
      if (resource.kind === "role") reached.add(resource.id);
    }
  }
  return found;
}

/** What to say of them, a sentence each. */
export function becomingSentences(world: World, roles: ReadonlySet<string>): readonly string[] {
  return becomingOf(world, roles).map(
    ({ who, role }) =>
      `\`${referenceText(world, who)}\` may become \`${referenceText(world, role)}\`, and then has what that role has.`,
  );
}
