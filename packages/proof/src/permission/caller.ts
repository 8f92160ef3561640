import type { Ref } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Caller } from "../policy/request.ts";
import { find, type Placed, type World } from "../world.ts";
import type { Role, User } from "./kinds.ts";
import { resourceArn } from "./texts.ts";

/** A user or role that calls. */
export interface Principal {
  readonly placed: Placed<Role> | Placed<User>;
  readonly caller: Caller;
}

/** The user or role of a reference. */
export function principalOf(world: World, ref: Ref<"user"> | Ref<"role">): Principal {
  const placed = ref.kind === "user" ? find(world, "user", ref.id) : find(world, "role", ref.id);
  if (placed === undefined) throw new Error(`bug: ${ref.id} is not in this world.`);
  return {
    placed,
    caller: { kind: ref.kind, arn: resourceArn(placed), account: placed.account },
  };
}

/** How messages call it: role `access-role`. */
export function nameOf({ placed: { resource } }: Principal): Text {
  const { kind, name } = resource;
  return kind === "role"
    ? say("role `{{role}}`", { role: name })
    : say("user `{{user}}`", { user: name });
}
