import { say, type Text } from "@cloister/texts";
import type { Principal } from "../permission/caller.ts";
import { bucketsByName } from "../permission/resource-policies.ts";
import { distinctTexts } from "../same-text.ts";
import { find, type World } from "../world.ts";
import type { Judged } from "./judge.ts";

/** What exists already and is relied on as the topology states it, a sentence each. */
export function relianceOf(world: World, judged: readonly Judged[]): readonly Text[] {
  const relied = judged.flatMap(({ question, decided }) => [
    ...relianceOnPrincipal(question.principal),
    ...decided.flatMap(({ call }) => [
      ...relianceOnBucketPolicy(world, bucketIn(call.resource)),
      ...(call.resourceKind === "key" ? relianceOnKey(world, call.policy?.resource ?? "") : []),
    ]),
  ]);
  return distinctTexts(relied);
}

/** What a user or role that exists already is taken to hold. */
export function relianceOnPrincipal({ placed: { resource } }: Principal): readonly Text[] {
  if (resource.existing === undefined) return [];
  const { kind, name } = resource;
  return [
    kind === "role"
      ? say(
          "Role `{{role}}`, which exists already, holds what the topology states and nothing else.",
          { role: name },
        )
      : say(
          "User `{{user}}`, which exists already, holds what the topology states and nothing else.",
          { user: name },
        ),
  ];
}

/** What the policies of a bucket that exists already, and of the key of its objects, are taken to say. */
export function relianceOnBucket(world: World, name: string): readonly Text[] {
  const encryption = bucketsByName(world).get(name)?.resource.encryption;
  return [
    ...relianceOnBucketPolicy(world, name),
    ...(encryption?.type === "sse-kms" ? relianceOnKey(world, encryption.key.id) : []),
  ];
}

function relianceOnBucketPolicy(world: World, name: string): readonly Text[] {
  return bucketsByName(world).get(name)?.resource.existing === undefined
    ? []
    : [
        say("The policy of bucket `{{bucket}}`, which exists already, is as the topology states.", {
          bucket: name,
        }),
      ];
}

/** What the stated policy of a key that exists already is taken to be; one that is not stated is not relied on. */
function relianceOnKey(world: World, id: string): readonly Text[] {
  const key = find(world, "key", id)?.resource;
  return key?.existing === undefined || key.policy.statements.length === 0
    ? []
    : [
        say("The policy of key `{{key}}`, which exists already, is as the topology states.", {
          key: key.names[0] ?? "",
        }),
      ];
}

/** That nobody is let in by an ACL, where a bucket has them. */
export function relianceOnAcls(world: World, name: string): readonly Text[] {
  const bucket = bucketsByName(world).get(name)?.resource;
  return bucket === undefined || bucket.ownership === "BucketOwnerEnforced"
    ? []
    : [say("No ACL of bucket `{{bucket}}` or of its objects lets anybody in.", { bucket: name })];
}

function bucketIn(arn: string): string {
  return /^arn:[^:]+:s3:::([^/]+)/.exec(arn)?.[1] ?? "";
}
