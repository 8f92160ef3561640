import type { Ref } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Call } from "../permission/call.ts";
import { present } from "../permission/context.ts";
import { keyPolicy } from "../permission/resource-policies.ts";
import { resourceArn } from "../permission/texts.ts";
import { addTo } from "../grouped.ts";
import { perWorld } from "../per-world.ts";
import { allOfKind, find, type World } from "../world.ts";

/**
 * What S3 asks of a key with the caller's credentials, where SSE-KMS with a bucket key encrypts.
 * Source: Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys".
 */
export function keyCalls(
  world: World,
  key: Ref<"key">,
  { use, bucketArn }: { readonly use: "read" | "write"; readonly bucketArn: string },
): readonly Call[] {
  const placed = find(world, "key", key.id);
  if (placed === undefined) return [];
  const names = aliasesOf(world).get(key.id) ?? [];
  const { partition, region } = placed;
  const keys = new Map([
    ["kms:viaservice", present(`s3.${region}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}`)],
    ["kms:encryptioncontext:aws:s3:arn", present(bucketArn)],
    ["kms:encryptioncontextkeys", present("aws:s3:arn")],
    ["kms:encryptionalgorithm", present("SYMMETRIC_DEFAULT")],
    ["kms:keyspec", present("SYMMETRIC_DEFAULT")],
    ["kms:keyusage", present("ENCRYPT_DECRYPT")],
    ["kms:resourcealiases", names.length === 0 ? ({ is: "absent" } as const) : present(...names)],
  ]);
  return actions[use].map((action) => ({
    action,
    resource: resourceArn(placed),
    shown: say("key `{{key}}`", { key: placed.resource.names[0] ?? "" }),
    owner: placed.account,
    region,
    resourceKind: "key",
    policy: keyPolicy(world, placed),
    keys,
  }));
}

const actions = {
  read: ["kms:Decrypt"],
  write: ["kms:GenerateDataKey"],
} as const;

const aliasesOf = perWorld((world): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, [string, ...string[]]>();
  for (const { resource } of allOfKind(world, "alias")) {
    addTo(names, resource.key.id, resource.name);
  }
  return names;
});
