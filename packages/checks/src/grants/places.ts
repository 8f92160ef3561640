import type { PolicyValue, Statement } from "@cloister/model";
import { isLiteral } from "./wildcard.ts";

export interface Place {
  /** A pattern of bucket names. */
  readonly bucket: string;
  /** A pattern of keys; absent for the bucket itself. */
  readonly key?: string;
}

const everything: Place = { bucket: "*" };

/** The part of S3 that a resource of a statement means; undefined where it is of another service, or malformed. */
export function placeIn(resource: PolicyValue): Place | undefined {
  if (typeof resource !== "string") return undefined;
  if (resource === "*") return everything;
  const [, bucket, key] = /^arn:[^:]*:s3:::([^/]*)(?:\/(.*))?$/s.exec(resource) ?? [];
  if (bucket === undefined) return undefined;
  return key === undefined ? { bucket } : { bucket, key };
}

/** What a statement speaks of in S3. */
export function placesIn(resources: readonly PolicyValue[] | undefined): readonly Place[] {
  return resources === undefined ? [everything] : resources.flatMap((one) => placeIn(one) ?? []);
}

/** Names of buckets that the statement allows something on, without wildcards. */
export function namedBuckets({ effect, resources = [] }: Statement): readonly string[] {
  if (effect === "Deny") return [];
  const named = resources.flatMap((value) => placeIn(value)?.bucket ?? []).filter(isLiteral);
  return [...new Set(named)];
}

/** Whether it allows something on buckets that it does not name one by one. */
export function isBroad({ effect, resources }: Statement): boolean {
  return effect === "Allow" && placesIn(resources).some(({ bucket }) => !isLiteral(bucket));
}

/** Whether S3 checks the action against objects, not against their bucket. */
export function isOfObjects(action: string): boolean {
  if (/^s3:[a-z]*bucket/i.test(action)) return false;
  return /object|^s3:(?:abortmultipartupload|listmultipartuploadparts|bypass)/i.test(action);
}
