import type { BucketEncryption, ResourceOf } from "@cloister/model";
import { object, record } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import type { Emitted, EmittedPart } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Bucket = ResourceOf<"bucket">;

/** What AWS holds as properties of the bucket, and Pulumi as resources of their own. */
export const bucketParts = {
  encryption: awsClass("s3", "BucketServerSideEncryptionConfiguration"),
  versioning: awsClass("s3", "BucketVersioning"),
  publicAccess: awsClass("s3", "BucketPublicAccessBlock"),
  ownership: awsClass("s3", "BucketOwnershipControls"),
};

export const bucketForm: Form = {
  kind: "bucket",
  noun: "Bucket",
  classes: [awsClass("s3", "Bucket")],
  values: { name: ["bucket", "id"], arn: ["arn"] },
  parts: {
    encryption: { class: bucketParts.encryption, owner: "bucket" },
    versioning: { class: bucketParts.versioning, owner: "bucket" },
    publicAccess: { class: bucketParts.publicAccess, owner: "bucket" },
    ownership: { class: bucketParts.ownership, owner: "bucket" },
  },
};

export function emitBucket(bucket: Bucket, references: References): Emitted {
  const own = references.value({ kind: "bucket", id: bucket.id }, "name");
  const retained = bucket.removal === "retain";
  const part = (name: keyof typeof bucketParts, args: Readonly<Record<string, Code>>) => {
    const made: EmittedPart = {
      part: name,
      class: bucketParts[name],
      args: { bucket: own, ...args },
      // A bucket that stays keeps what it says.
      retained,
    };
    return made;
  };
  const blocks = bucket.blockPublicAccess;
  return {
    resources: [
      {
        class: bucketForm.classes[0],
        args: { bucket: bucket.name, tags: tagMap(bucket.tags) },
        retained,
      },
      part("encryption", { rules: [encryptionRule(bucket.encryption, references)] }),
      ...(bucket.versioned
        ? [part("versioning", { versioningConfiguration: record({ status: "Enabled" }) })]
        : []),
      part("publicAccess", {
        blockPublicAcls: blocks,
        blockPublicPolicy: blocks,
        ignorePublicAcls: blocks,
        restrictPublicBuckets: blocks,
      }),
      part("ownership", { rule: record({ objectOwnership: bucket.ownership }) }),
    ],
  };
}

function encryptionRule(encryption: BucketEncryption, references: References): Code {
  if (encryption.type === "sse-s3") {
    return record({ applyServerSideEncryptionByDefault: record({ sseAlgorithm: "AES256" }) });
  }
  return object({
    applyServerSideEncryptionByDefault: object({
      sseAlgorithm: "aws:kms",
      kmsMasterKeyId: references.value(encryption.key, "arn"),
    }),
    bucketKeyEnabled: true,
  });
}

export function readBucket(claims: Claims): Bucket {
  const bucket = claims.declared("bucket");
  const readPart = (name: keyof typeof bucketParts): Claims | undefined => {
    const part = claims.part(bucketParts[name]);
    part?.reference("bucket", "bucket", "name");
    part?.staysWith({ kind: "bucket", id: bucket.id });
    return part;
  };
  // S3 has defaults for new buckets, but what leaves a program leaves a bucket open, and with ACLs.
  const demandPart = (name: "publicAccess" | "ownership"): Claims | undefined => {
    const part = readPart(name);
    if (part === undefined) claims.report("", `It has no \`${bucketParts[name].type}\`.`);
    return part;
  };
  return {
    ...bucket,
    name: claims.text("bucket"),
    encryption: readEncryption(readPart("encryption")),
    versioned: readVersioned(readPart("versioning")),
    blockPublicAccess: readPublicAccess(demandPart("publicAccess")),
    ownership: readOwnership(demandPart("ownership")),
    removal: claims.removal(),
    tags: claims.map("tags"),
  };
}

function readEncryption(part: Claims | undefined): BucketEncryption {
  // S3 encrypts so what says nothing of encryption.
  if (part === undefined) return { type: "sse-s3" };
  const [rule, ...more] = part.objects("rules");
  if (more.length > 0) part.report("rules", "It has more than one rule.");
  const encryption = rule?.object("applyServerSideEncryptionByDefault");
  if (rule === undefined || encryption === undefined) {
    part.report("rules", "It does not say how objects are encrypted.");
    return { type: "sse-s3" };
  }
  if (encryption.choice("sseAlgorithm", ["AES256", "aws:kms"]) === "AES256") {
    return { type: "sse-s3" };
  }
  if (!rule.boolean("bucketKeyEnabled", false)) {
    rule.report("bucketKeyEnabled", "A plan uses KMS with a bucket key only.");
  }
  return { type: "sse-kms", key: encryption.reference("kmsMasterKeyId", "key", "arn") };
}

function readVersioned(part: Claims | undefined): boolean {
  const configuration = part?.object("versioningConfiguration");
  return configuration?.choice("status", ["Enabled", "Suspended", "Disabled"]) === "Enabled";
}

const blocks = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
] as const;

function readPublicAccess(part: Claims | undefined): boolean {
  if (part === undefined) return true;
  const off = blocks.filter((name) => !part.boolean(name, false));
  if (off.length === blocks.length) return false;
  for (const name of off) part.report(name, "A plan blocks all public access or none.");
  return true;
}

const ownerships = ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] as const;

function readOwnership(part: Claims | undefined): Bucket["ownership"] {
  const rule = part?.object("rule");
  if (rule !== undefined) return rule.choice("objectOwnership", ownerships);
  part?.report("rule", "It is missing.");
  return ownerships[0];
}
