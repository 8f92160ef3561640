import type { ObjectsTarget } from "@cloister/model";
import { say, type Text, verbatim } from "@cloister/texts";
import type { Call } from "../permission/call.ts";
import { present } from "../permission/context.ts";
import type { KeyValue } from "../policy/request.ts";
import type { World } from "../world.ts";
import { objectsOf, type BucketPlace } from "./bucket-place.ts";

/** No literal text of a policy has it, so that only wildcards match it. It is of the characters for private use. */
export const restCharacter = "\uE003";

/** Stands for the rest of a key that may be any; longer than patterns count with `?`. It is shown as an ellipsis. */
export const anyRest: string = restCharacter.repeat(40);

type Keys = Pick<ObjectsTarget, "key" | "below">;

/**
 * Reading objects: for keys below something they are listed first. Of declared objects each is read; where none
 * is declared, `apart` are keys that policies may tell from the others.
 */
export function readCalls(
  world: World,
  bucket: BucketPlace,
  keys: Keys & { readonly apart: readonly string[] },
): readonly Call[] {
  const { key: prefix, below, apart } = keys;
  const scope = below ? { scope: `${bucket.arn}/${prefix}*` } : {};
  const declared = declaredObjects(world, bucket, keys).map((object): Call => ({
    ...objectCall(bucket, "s3:GetObject", object.key, object.objectTags),
    ...scope,
  }));
  if (!below)
    return declared.length > 0 ? declared : [objectCall(bucket, "s3:GetObject", prefix, {})];
  const reads = declared.length > 0 ? declared : anyBelow(bucket, "s3:GetObject", prefix, apart);
  return [listCall(bucket, prefix), ...reads.map((call) => ({ ...call, ...scope }))];
}

/** Writing an object, under any key below what is given. */
export function writeCalls(
  bucket: BucketPlace,
  { key, below, apart }: Keys & { readonly apart: readonly string[] },
): readonly Call[] {
  return below
    ? anyBelow(bucket, "s3:PutObject", key, apart)
    : [objectCall(bucket, "s3:PutObject", key, {})];
}

function anyBelow(
  bucket: BucketPlace,
  action: string,
  prefix: string,
  apart: readonly string[],
): readonly Call[] {
  return [
    objectCall(bucket, action, `${prefix}${anyRest}`, {}),
    ...apart.map((key): Call => {
      const call = objectCall(bucket, action, key, {});
      const missing = say("whether {{resource}} is used as well", { resource: call.shown });
      return { ...call, scope: `${bucket.arn}/${prefix}*`, ifDenied: { is: "unknown", missing } };
    }),
  ];
}

function listCall(bucket: BucketPlace, prefix: string): Call {
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
    shown: say("bucket `{{bucket}}`", { bucket: bucket.name }),
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

/** The declared objects that are meant. */
function declaredObjects(
  world: World,
  bucket: BucketPlace,
  { key, below }: Keys,
): ReturnType<typeof objectsOf> {
  return objectsOf(world, bucket).filter((object) =>
    below ? object.key.startsWith(key) : object.key === key,
  );
}

function shownKey(bucket: string, key: string): Text {
  const given = key.replace(/\uE003+$/, "");
  const shown = given.replaceAll(/\uE003+/g, "…");
  return given === key
    ? verbatim(`\`s3://${bucket}/${shown}\``)
    : say("any object below `s3://{{bucket}}/{{key}}`", { bucket, key: shown });
}
