import type { ResourceOf } from "@cloister/model";
import {
  allOfKind,
  keyCalls,
  resourceArn,
  type Call,
  type Placed,
  type PolicyStatement,
  type World,
} from "@cloister/proof";

type Key = Placed<ResourceOf<"key">>;

/** Whether a statement means the key: by its ARN, or, as from another account, by its alias. */
export function meansKey(world: World, key: Key, statement: PolicyStatement): boolean {
  const { effect, resources = [], conditions = {} } = statement;
  if (effect !== "Allow") return false;
  if (resources.includes(resourceArn(key))) return true;
  const { partition, region, account } = key;
  if (!resources.includes(`arn:${partition}:kms:${region}:${account}:key/*`)) return false;
  const named = Object.values(conditions).flatMap((keys) => keys["kms:ResourceAliases"] ?? []);
  return allOfKind(world, "alias").some(
    ({ resource }) => resource.key.id === key.resource.id && named.includes(resource.name),
  );
}

/** What S3 asks of the key that encrypts a bucket, as far as the statements speak of it. */
export function callsOfKey(
  world: World,
  key: Key,
  statements: readonly PolicyStatement[],
): readonly Call[] {
  const { id, kind } = key.resource;
  const bucket = allOfKind(world, "bucket").find(
    ({ resource: { encryption } }) => encryption.type === "sse-kms" && encryption.key.id === id,
  );
  const bucketArn = bucket === undefined ? "" : resourceArn(bucket);
  const named = new Set(statements.flatMap(({ actions = [] }) => actions));
  return (["read", "write"] as const)
    .flatMap((use) => keyCalls(world, { kind, id }, { use, bucketArn }))
    .filter(({ action }) => named.has(action));
}
