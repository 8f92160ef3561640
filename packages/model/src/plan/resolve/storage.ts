import { say } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { BucketInput } from "../../topology/storage.ts";
import type { Statement } from "../policy-document.ts";
import type { Ref } from "../reference.ts";
import type { Bucket, BucketEncryption } from "../resources/bucket.ts";
import { acceptedArns } from "./accepts.ts";
import { bucketActions, bucketStatements } from "./access.ts";
import { idOf } from "./declarations.ts";
import { keyInPlace } from "./key-in-place.ts";
import { resolvePolicy } from "./policy.ts";
import type { Place, Scope } from "./sink.ts";
import { tagsOf } from "./tags.ts";
import { described } from "./described.ts";

export function resolveBuckets(scope: Scope): void {
  for (const [name, input] of Object.entries(scope.account.buckets))
    resolveBucket(scope, name, input);
}

function resolveBucket(scope: Scope, entryName: string, input: BucketInput): void {
  const { accountName, sink } = scope;
  const at = ["accounts", accountName, "buckets", entryName];
  const name = input.name ?? entryName;
  const place = {
    account: accountName,
    region: input.region ?? scope.region,
    stack: input.stack ?? "data",
  };
  const encryption = encryptionOf(scope, input.encryption, {
    at: [...at, "encryption", "key"],
    region: place.region,
  });
  if (encryption === undefined) return;
  const bucket: Bucket = {
    kind: "bucket",
    id: idOf(accountName, "bucket", [entryName]),
    names: [entryName],
    at,
    ...described(input),
    name,
    encryption,
    versioned: input.versioned,
    blockPublicAccess: input.blockPublicAccess,
    ownership: input.ownership,
    removal: input.removal,
    tags: tagsOf(scope, input.tags),
  };
  if (input.existing) sink.exists(place, { ...bucket, existing: name });
  else sink.place(place, bucket);

  const ref = { kind: "bucket", id: bucket.id } as const;
  const statements = bucketPolicyStatements(scope, input, { name, at, region: place.region });
  if (statements.length > 0) {
    const policy = {
      kind: "bucket-policy",
      id: idOf(accountName, "bucket-policy", [entryName]),
      names: [entryName],
      at,
      bucket: ref,
      document: { statements },
    } as const;
    if (input.existing) sink.exists(place, policy);
    else sink.place(place, policy);
  }
  resolveObjects(scope, { bucket: ref, entryName, input, place, at });
}

/** SSE-S3, or SSE-KMS with a key of the same account and Region. */
export function encryptionOf(
  scope: Scope,
  input: "sse-s3" | { readonly key: string },
  { at, region }: { readonly at: Path; readonly region: string },
): BucketEncryption | undefined {
  if (input === "sse-s3") return { type: "sse-s3" };
  const key = keyInPlace(scope, input.key, { at, region });
  return key === undefined ? undefined : { type: "sse-kms", key };
}

function bucketPolicyStatements(
  scope: Scope,
  input: BucketInput,
  { name, at, region }: { readonly name: string; readonly at: Path; readonly region: string },
): Statement[] {
  const arn = `arn:${scope.partition}:s3:::${name}`;
  const accepted = input.accepts.flatMap((accepts, index): Statement[] => {
    const aws = acceptedArns(scope, accepts, [...at, "accepts", index]);
    if (aws === undefined) return [];
    if (accepts.actions !== undefined)
      return [{ ...bucketActions(arn, accepts.actions), principals: { aws } }];
    return bucketStatements(arn, accepts.access ?? "read", accepts.prefix).map((statement) => ({
      ...statement,
      principals: { aws },
    }));
  });
  const tls: Statement = {
    effect: "Deny",
    principals: { aws: ["*"] },
    actions: ["s3:*"],
    resources: [arn, `${arn}/*`],
    conditions: { Bool: { "aws:SecureTransport": ["false"] } },
  };
  const raw = resolvePolicy(scope, input.policy?.statements ?? [], {
    at: [...at, "policy", "statements"],
    kind: "resource",
    region,
    own: [arn, `${arn}/*`],
  });
  // The policy of a bucket that exists is what the topology states of it, and nothing that it would add.
  const deny = input.tlsOnly && !input.existing ? [tls] : [];
  return [...accepted, ...deny, ...raw.statements];
}

interface Objects {
  readonly bucket: Ref<"bucket">;
  readonly entryName: string;
  readonly input: BucketInput;
  readonly place: Place;
  readonly at: Path;
}

function resolveObjects(scope: Scope, { bucket, entryName, input, place, at }: Objects): void {
  const { objects: written } = input;
  const objects = Array.isArray(written)
    ? written.map((key, index) => ({ key, step: index, details: {} }))
    : Object.entries(written).map(([key, details]) => ({ key, step: key, details }));
  const seen = new Set<string>();
  for (const { key, step, details } of objects) {
    const objectAt = [...at, "objects", step];
    if (seen.has(key)) {
      scope.sink.report({
        code: "storage/object-listed-twice",
        severity: "warning",
        message: say("Object `{{key}}` is listed twice.", { key }),
        at: objectAt,
        help: say("Remove one of them."),
        fix: { edits: [{ kind: "remove", at: objectAt }] },
      });
      continue;
    }
    seen.add(key);
    const {
      source,
      tags = {},
    }: {
      readonly source?: string | undefined;
      readonly tags?: Readonly<Record<string, string>> | undefined;
    } = details;
    const object = {
      kind: "object",
      id: idOf(scope.accountName, "object", [entryName, key]),
      names: [entryName, key],
      at: objectAt,
      bucket,
      key,
      objectTags: tags,
    } as const;
    if (source === undefined || input.existing) scope.sink.exists(place, object);
    else scope.sink.place(place, { ...object, source });
  }
}

/** The key that encrypts the bucket of an entry, with the account that owns it; undefined for SSE-S3. */
export function keyOfBucket(
  scope: Scope,
  accountName: string,
  input: BucketInput,
): { readonly account: string; readonly keyName: string } | undefined {
  if (input.encryption === "sse-s3") return undefined;
  const found = scope.directory.find(["key"], input.encryption.key, {
    account: accountName,
    at: [],
  });
  if (!("entry" in found)) return undefined;
  return { account: found.entry.account, keyName: found.entry.names[0] ?? "" };
}
