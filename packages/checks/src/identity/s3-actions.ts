/**
 * Whether S3 checks an action against buckets or against objects; undefined for actions of accounts, of
 * other services, and for patterns that may mean both.
 * Source: <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html>.
 */
export function s3LevelOf(action: string): "bucket" | "object" | undefined {
  const [, name] = /^s3:(.+)$/i.exec(action) ?? [];
  if (name === undefined) return undefined;
  if (ofObjects.test(name)) return "object";
  return ofBuckets.test(name) ? "bucket" : undefined;
}

/** A pattern after these beginnings means actions of the same kind only. */
const ofObjects =
  /^(?:(?:get|put|delete|restore|replicate)object[a-z*?]*|abortmultipartupload|listmultipartuploadparts|bypassgovernanceretention)$/i;

const ofBuckets =
  /^(?:listbucket[a-z*?]*|(?:get|put|delete|create)bucket[a-z*?]*|(?:get|put)(?:encryption|lifecycle|replication|inventory|metrics|analytics|accelerate|intelligenttiering)configuration)$/i;
