import type { Ref } from "@cloister/model";
import { holdingsOf } from "../permission/holdings.ts";
import type { World } from "../world.ts";
import { speaksOf } from "./may-allow.ts";

/**
 * Whether a user or role may put objects into any bucket at all, judged by the actions of its Allow statements
 * alone. False is sure, but for what the policy of a bucket of its own account gives it.
 */
export function mayPutSomewhere(world: World, who: Ref<"user"> | Ref<"role">): boolean {
  return holdingsOf(world, who).identity.some((policy) => speaksOf(policy, "s3:PutObject"));
}
