import type { Principal } from "../permission/caller.ts";
import { bucketsByName } from "../permission/resource-policies.ts";
import { find, type World } from "../world.ts";
import type { Judged } from "./judge.ts";

/** What exists already and is relied on as the topology states it, a sentence each. */
export function relianceOf(world: World, judged: readonly Judged[]): readonly string[] {
  const sentences = judged.flatMap(({ question, decided }) => [
    ...relianceOnPrincipal(question.principal),
    ...decided.flatMap(({ call }) => [
      ...relianceOnBucketPolicy(world, bucketIn(call.resource)),
      ...(call.resourceKind === "key" ? relianceOnKey(world, call.policy?.resource ?? "") : []),
    ]),
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

/** What the policies of a bucket that exists already, and of the key of its objects, are taken to say. */
export function relianceOnBucket(world: World, name: string): readonly string[] {
  const encryption = bucketsByName(world).get(name)?.resource.encryption;
  return [
    ...relianceOnBucketPolicy(world, name),
    ...(encryption?.type === "sse-kms" ? relianceOnKey(world, encryption.key.id) : []),
  ];
}

function relianceOnBucketPolicy(world: World, name: string): readonly string[] {
  return bucketsByName(world).get(name)?.resource.existing === undefined
    ? []
    : [`The policy of bucket \`${name}\`, which exists already, is as the topology states.`];
}

/** What the stated policy of a key that exists already is taken to be; one that is not stated is not relied on. */
function relianceOnKey(world: World, id: string): readonly string[] {
  const key = find(world, "key", id)?.resource;
  return key?.existing === undefined || key.policy.statements.length === 0
    ? []
    : [
        `The policy of key \`${key.names[0] ?? ""}\`, which exists already, is as the topology states.`,
      ];
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
