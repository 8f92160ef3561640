import type { ResourceOf } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { perWorld } from "../per-world.ts";
import { ask } from "../permission/ask.ts";
import { principalOf } from "../permission/caller.ts";
import { trustPolicy } from "../permission/resource-policies.ts";
import { resourceArn } from "../permission/texts.ts";
import { allOfKind, find, type Placed, type World } from "../world.ts";
import { referenceText } from "./reference-text.ts";

/** A user or role that may become another role, and then has what that role has. */
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
    for (const { id, kind } of takersOf(world, role)) {
      if (roles.has(id)) continue;
      found.push({ who: id, role });
      if (kind === "role") reached.add(id);
    }
  }
  return found;
}

type Taker = ResourceOf<"user"> | ResourceOf<"role">;

const takers = perWorld((): Map<string, readonly Taker[]> => new Map());

/** Who may assume a role directly; asked once, however many expectations are judged. */
export function takersOf(world: World, role: string): readonly Taker[] {
  const known = takers(world).get(role);
  if (known !== undefined) return known;
  const found = find(world, "role", role);
  const fresh = found === undefined ? [] : assumersOf(world, found);
  takers(world).set(role, fresh);
  return fresh;
}

function assumersOf(world: World, role: Placed<ResourceOf<"role">>): readonly Taker[] {
  const policy = trustPolicy(world, role);
  if (policy.statements.every(({ principals }) => principals?.aws === undefined)) return [];
  const call = {
    action: "sts:AssumeRole",
    resource: resourceArn(role),
    shown: say("role `{{role}}`", { role: role.resource.name }),
    owner: role.account,
    region: role.region,
    resourceKind: "role",
    policy,
    keys: new Map<string, never>(),
  } as const;
  return [...allOfKind(world, "user"), ...allOfKind(world, "role")]
    .map(({ resource }) => resource)
    .filter(({ id, kind }) => {
      if (id === role.resource.id) return false;
      const principal = principalOf(world, { kind, id });
      return ask(world, { principal, origin: { kind: "client" }, call }).verdict !== "denied";
    });
}

/** What to say of them, a sentence each. */
export function becomingSentences(world: World, roles: ReadonlySet<string>): readonly Text[] {
  return becomingOf(world, roles).map(({ who, role }) =>
    say("`{{who}}` may become `{{role}}`, and then has what that role has.", {
      who: referenceText(world, who),
      role: referenceText(world, role),
    }),
  );
}
