import type { ObjectsTarget } from "@cloister/model";
import type { Call } from "../permission/call.ts";
import { present } from "../permission/context.ts";
import type { KeyValue } from "../policy/request.ts";
import type { World } from "../world.ts";
import { objectsOf, type BucketPlace } from "./bucket-place.ts";

/**
 * Stands for the rest of a key that may be any: no literal text of a policy has it, so that only wildcards
 * match it. It is of the characters for private use, and shown as an ellipsis.
 */
export const anyRest = "\uE003";

type Keys = Pick<ObjectsTarget, "key" | "below">;

/** Reading objects: for keys below something they are listed first. Of declared objects each is read. */
export function readCalls(world: World, bucket: BucketPlace, keys: Keys): readonly Call[] {
  const scope = keys.below ? { scope: `${bucket.arn}/${keys.key}*` } : {};
  const reads = objectsRead(world, bucket, keys).map(({ key, tags }): Call => ({
    ...objectCall(bucket, "s3:GetObject", key, tags),
    ...scope,
  }));
  return keys.below ? [listCall(bucket, keys.key), ...reads] : reads;
}

/** Writing an object, under any key below what is given. */
export function writeCalls(bucket: BucketPlace, { key, below }: Keys): readonly Call[] {
  return [objectCall(bucket, "s3:PutObject", below ? `${key}${anyRest}` : key, {})];
}

export function listCall(bucket: BucketPlace, prefix: string): Call {
  return bucketCall(bucket, "s3:ListBucket", new Map([["s3:prefix", present(prefix)]]));
}

/** An action that is checked against the bucket itself. */
export function bucketCall(
  bucket: BucketPlace,
  action: string,
  keys: ReadonlyMap<string, KeyValue> = new Map(),
): Call {
  return {
    ...base(bucket),
    action,
    resource: bucket.arn,
    shown: `bucket \`${bucket.name}\``,
    keys,
  };
}

/** An action that is checked against an object. */
export function objectCall(
  bucket: BucketPlace,
  action: string,
  key: string,
  tags: Readonly<Record<string, string>>,
): Call {
  return {
    ...base(bucket),
    action,
    resource: `${bucket.arn}/${key}`,
    shown: shownKey(bucket.name, key),
    keys: new Map(
      Object.entries(tags).map(([name, value]) => [
        `s3:existingobjecttag/${name.toLowerCase()}`,
        present(value),
      ]),
    ),
  };
}

function base({ owner, region, policy }: BucketPlace) {
  return { owner, region, resourceKind: "other", policy } as const;
}

interface ReadObject {
  readonly key: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** The declared objects that are meant; where none is declared, one of any key, without tags. */
function objectsRead(
  world: World,
  bucket: BucketPlace,
  { key, below }: Keys,
): readonly ReadObject[] {
  const declared = objectsOf(world, bucket)
    .filter((object) => (below ? object.key.startsWith(key) : object.key === key))
    .map((object) => ({ key: object.key, tags: object.objectTags }));
  return declared.length > 0 ? declared : [{ key: below ? `${key}${anyRest}` : key, tags: {} }];
}

function shownKey(bucket: string, key: string): string {
  return key.endsWith(anyRest)
    ? `any object below \`s3://${bucket}/${key.slice(0, -anyRest.length)}\``
    : `\`s3://${bucket}/${key}\``;
}
