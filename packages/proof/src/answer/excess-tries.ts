import { say } from "@cloister/texts";
import { notableActions } from "../facts/notable-actions.ts";
import { objectsOf, type BucketPlace } from "../flow/bucket-place.ts";
import { anyRest, bucketCall, objectCall } from "../flow/s3-calls.ts";
import type { Call } from "../permission/call.ts";
import type { Principal } from "../permission/caller.ts";
import { present, unknown } from "../permission/context.ts";
import type { Policy } from "../policy/policy.ts";
import type { World } from "../world.ts";
import { witnessKeys } from "./witnesses.ts";

/** Calls of one action, which stand for all that a principal may try. */
export interface Tries {
  readonly action: string;
  /** On whatever there is, told apart by no pattern. */
  readonly usual: readonly Call[];
  /** On what patterns of policies tell apart, tried only where the usual ones do not answer. */
  readonly apart: () => readonly Call[];
  /** Whether nothing else can be told apart. */
  readonly areAll: () => boolean;
}

interface Tried {
  readonly principal: Principal;
  readonly bucket: BucketPlace;
  /** The policies that may tell keys apart; those of a layer are alternatives. */
  readonly layers: readonly (readonly Policy[])[];
}

/** What may be tried on a bucket and on its objects. */
export function triesOfBucket(
  world: World,
  { principal, bucket, layers }: Tried,
): readonly Tries[] {
  const witnesses = once(() =>
    witnessKeys(layers, principal.caller, { bucketArn: bucket.arn, key: "" }),
  );
  const tagged = objectsOf(world, bucket).filter(
    ({ objectTags }) => Object.keys(objectTags).length > 0,
  );
  const ofObjects = notableActions.objects.map((action): Tries => ({
    action,
    usual: [objectCall(bucket, action, anyRest, {})],
    apart: () => [
      ...tagged.map(({ key, objectTags }) => objectCall(bucket, action, key, objectTags)),
      ...witnesses().keys.map((key) => objectCall(bucket, action, key, {})),
    ],
    areAll: () => witnesses().areAll,
  }));
  const ofBucket = notableActions.bucket.map((action): Tries =>
    isList(action)
      ? {
          action,
          usual: [bucketCall(bucket, action), listOf(bucket, action, anyRest)],
          apart: () => prefixesIn(layers.flat()).map((prefix) => listOf(bucket, action, prefix)),
          areAll: () => true,
        }
      : triesOfCall(bucketCall(bucket, action)),
  );
  return [...ofObjects, ...ofBucket];
}

/** A call that nothing tells apart from others of its action. */
export function triesOfCall(call: Call): Tries {
  return { action: call.action, usual: [call], apart: () => [], areAll: () => true };
}

/** Whether an action lists keys, which `s3:prefix` can narrow. */
export function isList(action: string): boolean {
  return action === "s3:ListBucket" || action === "s3:ListBucketVersions";
}

function listOf(bucket: BucketPlace, action: string, prefix: string): Call {
  const asked = prefix.includes("${") ? unknown(say("what is listed")) : present(prefix);
  return bucketCall(bucket, action, new Map([["s3:prefix", asked]]));
}

/** What policies ask `s3:prefix` to be, wildcards replaced by what matches nothing else. */
function prefixesIn(policies: readonly Policy[]): readonly string[] {
  const values = policies.flatMap(({ statements }) =>
    statements.flatMap(({ conditions = {} }) =>
      Object.values(conditions).flatMap((keys) =>
        Object.entries(keys).flatMap(([key, list]) =>
          key.toLowerCase() === "s3:prefix" ? list : [],
        ),
      ),
    ),
  );
  return [...new Set(values.map((value) => value.replaceAll(/[*?]/g, anyRest)))];
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
