import type { PolicyValue, Statement } from "@cloister/model";
import { isLiteral, matches } from "./wildcard.ts";

/** What one Allow statement says of one bucket. */
export interface Allowance {
  readonly statement: Statement;
  /** Whether it speaks of the bucket itself, as listing does. */
  readonly ofBucket: boolean;
  /** Patterns of the keys that it speaks of. */
  readonly keys: readonly string[];
  /** Patterns of the prefixes that listing is limited to; absent: every one. */
  readonly prefixes?: readonly string[];
}

/** Nothing, where the statement denies or speaks of other things. */
export function allowanceOn(statement: Statement, bucketName: string): Allowance | undefined {
  if (statement.effect === "Deny") return undefined;
  const places =
    statement.resources === undefined
      ? [everything]
      : statement.resources.flatMap((value) => placeIn(value) ?? []);
  const here = places.filter(({ bucket }) => matches(bucket, bucketName));
  if (here.length === 0) return undefined;
  const prefixes = prefixesOf(statement);
  return {
    statement,
    ofBucket: here.some(({ key }) => key === undefined),
    keys: here.flatMap(({ bucket, key }) => key ?? (bucket.endsWith("*") ? ["*"] : [])),
    ...(prefixes === undefined ? {} : { prefixes }),
  };
}

/** Whether the action is allowed on anything of the bucket: each action has its own form of resource. */
export function allows({ statement, ofBucket, keys }: Allowance, action: string): boolean {
  if (isOfObjects(action) ? keys.length === 0 : !ofBucket) return false;
  const wanted = action.toLowerCase();
  const isListed = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matches(pattern.toLowerCase(), wanted));
  return statement.actions === undefined
    ? !isListed(statement.notActions ?? [])
    : isListed(statement.actions);
}

/** Whether S3 checks the action against objects, not against their bucket. */
export function isOfObjects(action: string): boolean {
  if (/^s3:[a-z]*bucket/i.test(action)) return false;
  return /object|^s3:(?:abortmultipartupload|listmultipartuploadparts|bypass)/i.test(action);
}

/** Names of buckets that the statement allows something on, without wildcards. */
export function namedBuckets({ effect, resources = [] }: Statement): readonly string[] {
  if (effect === "Deny") return [];
  const named = resources.flatMap((value) => placeIn(value)?.bucket ?? []).filter(isLiteral);
  return [...new Set(named)];
}

/** Whether it allows something on buckets that it does not name one by one. */
export function isBroad({ effect, resources }: Statement): boolean {
  if (effect === "Deny") return false;
  if (resources === undefined) return true;
  return resources.some((value) => {
    const place = placeIn(value);
    return place !== undefined && !isLiteral(place.bucket);
  });
}

interface Place {
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

function prefixesOf({ conditions = {} }: Statement): readonly string[] | undefined {
  for (const [operator, keys] of Object.entries(conditions)) {
    if (!/^String(?:Like|Equals)(?:IfExists)?$/.test(operator)) continue;
    for (const [key, values] of Object.entries(keys)) {
      if (key.toLowerCase() !== "s3:prefix") continue;
      return values.filter((value) => typeof value === "string");
    }
  }
  return undefined;
}
