import type { BucketEncryption, ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { call, construct, identifier, member, object } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { RemovalPolicy, kms, s3 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { importId } from "../names.ts";
import type { References } from "../references.ts";
import { tagStatements } from "../tag-code.ts";
import { isUploadTag } from "../uploads.ts";
import type { Form } from "./form.ts";

type Bucket = ResourceOf<"bucket">;

export const bucketForm: Form = {
  kind: "bucket",
  scope: "Buckets",
  noun: "Bucket",
  construct: member(s3, "Bucket"),
  types: ["AWS::S3::Bucket"],
  level: "L2",
  values: {
    name: { property: "bucketName", template: ["Ref"] },
    arn: { property: "bucketArn", template: ["Arn"] },
  },
};

export function emitBucket(bucket: Bucket, references: References): EmittedConstruct {
  return {
    construct: bucketForm.construct,
    props: {
      bucketName: bucket.name,
      ...encryptionCode(bucket, references),
      blockPublicAccess: bucket.blockPublicAccess
        ? member(member(s3, "BlockPublicAccess"), "BLOCK_ALL")
        : blockNothing,
      objectOwnership: member(member(s3, "ObjectOwnership"), ownerships[bucket.ownership]),
      versioned: bucket.versioned ? true : undefined,
      removalPolicy: member(RemovalPolicy, bucket.removal === "retain" ? "RETAIN" : "DESTROY"),
    },
    ...present({ afterwards: tagStatements(bucket.tags) }),
  };
}

// Left out, AWS would block all.
const blockNothing = construct(member(s3, "BlockPublicAccess"), [
  object({
    blockPublicAcls: false,
    blockPublicPolicy: false,
    ignorePublicAcls: false,
    restrictPublicBuckets: false,
  }),
]);

const ownerships = {
  BucketOwnerEnforced: "BUCKET_OWNER_ENFORCED",
  BucketOwnerPreferred: "BUCKET_OWNER_PREFERRED",
  ObjectWriter: "OBJECT_WRITER",
} as const;

function encryptionCode(bucket: Bucket, references: References): Readonly<Record<string, Code>> {
  const { encryption } = bucket;
  const types = member(s3, "BucketEncryption");
  if (encryption.type === "sse-s3") return { encryption: member(types, "S3_MANAGED") };
  const existing = call(member(member(kms, "Key"), "fromKeyArn"), [
    identifier("this"),
    importId(bucket, "key"),
    references.value(encryption.key, "arn"),
  ]);
  return {
    encryption: member(types, "KMS"),
    encryptionKey: references.construct(encryption.key) ?? existing,
    bucketKeyEnabled: true,
  };
}

export function readBucket(claims: Claims): Bucket {
  const declared = claims.declared("bucket");
  return {
    ...declared,
    name: claims.text("BucketName"),
    encryption: readEncryption(claims),
    versioned: readVersioned(claims),
    blockPublicAccess: readBlockPublicAccess(claims),
    ownership: readOwnership(claims),
    removal: claims.removal(),
    tags: readTags(claims, declared.id),
  };
}

function readEncryption(claims: Claims): BucketEncryption {
  const [rule, ...more] =
    claims.object("BucketEncryption")?.objects("ServerSideEncryptionConfiguration") ?? [];
  if (more.length > 0) claims.report("BucketEncryption", "It has more than one rule.");
  const encryption = rule?.object("ServerSideEncryptionByDefault");
  // AWS encrypts so what says nothing of encryption.
  if (rule === undefined || encryption === undefined) return { type: "sse-s3" };
  if (encryption.choice("SSEAlgorithm", ["AES256", "aws:kms"]) === "AES256") {
    return { type: "sse-s3" };
  }
  if (!rule.boolean("BucketKeyEnabled", false)) {
    rule.report("BucketKeyEnabled", "A plan uses KMS with a bucket key only.");
  }
  return { type: "sse-kms", key: encryption.reference("KMSMasterKeyID", "key", "arn") };
}

function readVersioned(claims: Claims): boolean {
  const versioning = claims.object("VersioningConfiguration");
  return versioning?.choice("Status", ["Enabled", "Suspended"]) === "Enabled";
}

const blocks = [
  "BlockPublicAcls",
  "BlockPublicPolicy",
  "IgnorePublicAcls",
  "RestrictPublicBuckets",
] as const;

function readBlockPublicAccess(claims: Claims): boolean {
  const configuration = claims.object("PublicAccessBlockConfiguration");
  if (configuration === undefined) return true;
  const count = blocks.filter((name) => configuration.boolean(name, false)).length;
  if (count > 0 && count < blocks.length) {
    configuration.report("", "A plan blocks all public access or none.");
  }
  return count > 0;
}

function readOwnership(claims: Claims): Bucket["ownership"] {
  const [rule, ...more] = claims.object("OwnershipControls")?.objects("Rules") ?? [];
  if (more.length > 0) claims.report("OwnershipControls", "It has more than one rule.");
  return (
    rule?.choice("ObjectOwnership", [
      "BucketOwnerEnforced",
      "BucketOwnerPreferred",
      "ObjectWriter",
    ]) ?? "BucketOwnerEnforced"
  );
}

function readTags(claims: Claims, id: string): Bucket["tags"] {
  const entries = Object.entries(claims.tags("Tags"));
  return Object.fromEntries(entries.filter((tag) => !isUploadTag(claims.stack, id, tag)));
}
