import type { ResourceOf } from "@cloister/model";
import { planOf, ref, resource, stack, x } from "../build-plan.ts";

const root = "arn:aws:iam::111111111111:root";
const administration = {
  effect: "Allow",
  principals: { aws: [root] },
  actions: ["kms:*"],
  resources: ["*"],
} as const;

const bucket = (name: string, rest: Partial<ResourceOf<"bucket">> = {}) =>
  resource("bucket", [name], {
    name,
    encryption: { type: "sse-s3" },
    versioned: false,
    blockPublicAccess: true,
    ownership: "BucketOwnerEnforced",
    removal: "retain",
    tags: {},
    ...rest,
  });

const object = (key: string, bucketName = "s3bucket-xxxx") =>
  resource("object", [bucketName, key], {
    bucket: ref("bucket", bucketName),
    key,
    source: `files/${key}`,
    objectTags: {},
  });

const data = stack("data", [
  resource("key", ["data"], {
    keyDescription: "Encrypts the lake.",
    rotation: true,
    policy: {
      statements: [
        administration,
        {
          effect: "Allow",
          principals: {
            aws: ["arn:aws:iam::222222222222:role/a", "arn:aws:iam::222222222222:user/b"],
          },
          actions: ["kms:Decrypt", "kms:DescribeKey"],
          resources: ["*"],
          conditions: { StringEquals: { "kms:ViaService": ["s3.ap-northeast-1.amazonaws.com"] } },
        },
      ],
    },
    removal: "retain",
    tags: { team: "data" },
  }),
  resource("alias", ["data"], { name: "alias/data", key: ref("key", "data") }),
  resource("key", ["second"], {
    rotation: false,
    policy: { statements: [administration] },
    removal: "destroy",
    tags: {},
  }),
  resource("alias", ["second"], { name: "alias/second", key: ref("key", "second") }),
  bucket("s3bucket-xxxx", { tags: { team: "data" } }),
  bucket("s3bucket-kms", {
    description: "Landing zone.",
    encryption: { type: "sse-kms", key: ref("key", "data") },
    versioned: true,
    removal: "destroy",
    ownership: "BucketOwnerPreferred",
  }),
  bucket("s3bucket-open", {
    encryption: { type: "sse-kms", key: ref("key", "theirs") },
    blockPublicAccess: false,
    ownership: "ObjectWriter",
  }),
  resource("bucket-policy", ["s3bucket-kms"], {
    bucket: ref("bucket", "s3bucket-kms"),
    document: {
      statements: [
        {
          sid: "FromY",
          effect: "Allow",
          principals: { aws: ["arn:aws:iam::222222222222:role/access-role", root] },
          actions: ["s3:GetObject"],
          resources: ["arn:aws:s3:::s3bucket-kms/*"],
        },
        {
          effect: "Deny",
          principals: { aws: ["*"] },
          actions: ["s3:*"],
          resources: ["arn:aws:s3:::s3bucket-kms", "arn:aws:s3:::s3bucket-kms/*"],
          conditions: { Bool: { "aws:SecureTransport": ["false"] } },
        },
        {
          effect: "Deny",
          principals: { aws: ["*"] },
          actions: ["s3:PutObject"],
          resources: ["arn:aws:s3:::s3bucket-kms/*"],
          conditions: {
            StringNotEquals: {
              "s3:x-amz-server-side-encryption-aws-kms-key-id": [
                { ref: ref("key", "data"), attribute: "arn" },
              ],
            },
          },
        },
      ],
    },
  }),
]);

const uploads = stack("uploads", [
  resource("key", ["uploads"], {
    rotation: true,
    policy: { statements: [administration] },
    removal: "retain",
    tags: {},
  }),
  bucket("s3bucket-one", { tags: { team: "data" } }),
  bucket("s3bucket-two", { encryption: { type: "sse-kms", key: ref("key", "uploads") } }),
  bucket("s3bucket-three", { encryption: { type: "sse-kms", key: ref("key", "theirs") } }),
  object("01_test/parquet/2025/02/20250201.parquet", "s3bucket-one"),
  object("01_test/a b &日本.txt", "s3bucket-one"),
  object(".hidden", "s3bucket-one"),
  object("a.zip", "s3bucket-two"),
  object("b", "s3bucket-three"),
]);

const theirKey = {
  account: x,
  region: "ap-northeast-1",
  resource: resource("key", ["theirs"], {
    existing: "arn:aws:kms:ap-northeast-1:111111111111:key/00000000-0000-0000-0000-000000000000",
    rotation: true,
    policy: { statements: [] },
    removal: "retain",
    tags: {},
  }),
};

/** Keys, and buckets with every setting and a policy. */
export const storagePlan = planOf([data], { name: "storage", existing: [theirKey] });

/** Local files that are uploaded to several buckets of one stack. */
export const uploadsPlan = planOf([uploads], { name: "uploads", existing: [theirKey] });
