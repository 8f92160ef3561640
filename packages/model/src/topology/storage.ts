import { say } from "@cloister/texts";
import * as z from "zod";
import { secureDefaults } from "./defaults.ts";
import { asMessage } from "./issue-text.ts";
import {
  awsName,
  description,
  entryName,
  reference,
  region,
  stack,
  tags,
  remarks,
} from "./names.ts";
import { policyDocument } from "./policy.ts";

const removal = z
  .enum(["retain", "destroy"])
  .describe(
    "What happens to it when it leaves the program: `retain` keeps it, `destroy` deletes it.",
  );

const acceptsBase = {
  from: z.string().describe("The account that asks: its name in this topology, or 12 digits."),
  principals: z
    .array(reference)
    .min(1)
    .describe(
      "Users and roles of that account (`role/access-role`), or `root` for whomever that account allows.",
    ),
};

const accepts = z.strictObject({
  ...acceptsBase,
  access: z
    .enum(["read", "write"])
    .optional()
    .describe("The complete set of actions for that use."),
  actions: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("Exactly these actions, on the bucket and its objects, instead of `access`."),
  prefix: z.string().optional().describe("Only keys that begin so. With `access` only."),
});

const object = z.strictObject({
  source: z
    .string()
    .optional()
    .describe("A local file that is uploaded. Left out: the object is expected to exist."),
  tags: z
    .record(z.string(), z.string())
    .optional()
    .describe("The object's tags, which policies may ask for."),
});

export const bucket = z.strictObject({
  name: awsName.optional(),
  description: description.optional(),
  region: region.optional().describe("Default: the account's."),
  encryption: z
    .union([z.literal("sse-s3"), z.strictObject({ key: reference.describe("A key of `keys`.") })])
    .default(secureDefaults.bucket.encryption)
    .describe("`sse-s3`, or `{ key: NAME }` for SSE-KMS."),
  versioned: z
    .boolean()
    .default(secureDefaults.bucket.versioned)
    .describe("Keep old versions of objects."),
  blockPublicAccess: z
    .boolean()
    .default(secureDefaults.bucket.blockPublicAccess)
    .describe("All four blocks of public access."),
  ownership: z
    .enum(["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"])
    .default(secureDefaults.bucket.ownership)
    .describe("Who owns objects that others write. `BucketOwnerEnforced` switches ACLs off."),
  tlsOnly: z
    .boolean()
    .default(secureDefaults.bucket.tlsOnly)
    .describe("Deny requests without TLS."),
  objects: z
    .union([z.array(z.string()), z.record(z.string(), object)])
    .default([])
    .describe("Keys of objects that are expected to exist, or key to details."),
  accepts: z
    .array(accepts)
    .default([])
    .describe(
      "The owning side of grants: who of which account may do what. Becomes the bucket policy.",
    ),
  policy: policyDocument.optional().describe("Further raw statements of the bucket policy."),
  removal: removal.default(secureDefaults.bucket.removal),
  stack: stack.optional(),
  existing: z
    .literal(true)
    .optional()
    .describe("It exists already and is only referred to. Its policy is a stated fact."),
  tags: tags.optional(),
  ...remarks,
});

export const key = z.strictObject({
  description: description.optional(),
  region: region.optional().describe("Default: the account's."),
  rotation: z
    .boolean()
    .default(secureDefaults.key.rotation)
    .describe("Yearly rotation of the key material."),
  accepts: z
    .array(
      z.strictObject({
        ...acceptsBase,
        access: z
          .enum(["decrypt", "encrypt"])
          .describe("`decrypt` to read what it encrypts; `encrypt` to write as well."),
      }),
    )
    .default([])
    .describe(
      "Principals of other accounts that may use the key. Those that a bucket accepts are added.",
    ),
  policy: policyDocument.optional().describe("Further raw statements of the key policy."),
  removal: removal.default(secureDefaults.key.removal),
  stack: stack.optional(),
  existing: z
    .strictObject({
      keyArn: z.string().regex(/^arn:[^:]+:kms:[^:]+:\d{12}:key\/.+$/, {
        error: asMessage(
          say("The ARN of a KMS key looks like `arn:aws:kms:REGION:ACCOUNT:key/ID`."),
        ),
      }),
    })
    .optional()
    .describe("It exists already and is only referred to."),
  tags: tags.optional(),
  ...remarks,
});

export type BucketInput = z.output<typeof bucket>;
export type KeyInput = z.output<typeof key>;
export const buckets = z.record(entryName, bucket);
export const keys = z.record(entryName, key);
