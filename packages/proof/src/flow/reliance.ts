import type { Principal } from "../permission/caller.ts";
import { bucketsByName } from "../permission/resource-policies.ts";
import type { World } from "../world.ts";
import type { Judged } from "./judge.ts";

/** What exists already and is relied on as the topology states it, a sentence each. */
export function relianceOf(world: World, judged: readonly Judged[]): readonly string[] {
  const sentences = judged.flatMap(({ question, decided }) => [
    ...relianceOnPrincipal(question.principal),
    ...decided.flatMap(({ call }) => relianceOnBucket(world, bucketIn(call.resource))),
  ]);
  return [...new Set(sentences)];
}

/** What a user or role that exists already is taken to hold. */
export function relianceOnPrincipal({ placed: { resource } }: Principal): readonly string[] {
  return resource.existing === undefined
    ? []
    : [
        `${resource.kind === "role" ? "Role" : "User"} \`${resource.name}\`, which exists already, holds what the topology states and nothing else.`,
      ];
}

/** What the policy of a bucket that exists already is taken to say. */
export function relianceOnBucket(world: World, name: string): readonly string[] {
  return bucketsByName(world).get(name)?.resource.existing === undefined
    ? []
    : [`The policy of bucket \`${name}\`, which exists already, is as the topology states.`];
}

/** That nobody is let in by an ACL, where a bucket has them. */
export function relianceOnAcls(world: World, name: string): readonly string[] {
  const bucket = bucketsByName(world).get(name)?.resource;
  return bucket === undefined || bucket.ownership === "BucketOwnerEnforced"
    ? []
    : [`No ACL of bucket \`${name}\` or of its objects lets anybody in.`];
}

function bucketIn(arn: string): string {
  return /^arn:[^:]+:s3:::([^/]+)/.exec(arn)?.[1] ?? "";
}
