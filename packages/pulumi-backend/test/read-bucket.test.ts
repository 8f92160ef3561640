import { expect, it } from "vitest";
import { pulumi } from "../src/index.ts";
import type { Registration } from "../src/index.ts";
import { component, made, provider, runOf, token, unreadOf } from "./run.ts";

type Json = Readonly<Record<string, unknown>>;
type Rest = Partial<Registration>;

const bucket = made("aws:s3/bucket:Bucket", "raw", { bucket: "raw" });
const blocked = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};

function part(name: string, inputs: Json, rest: Rest = {}): Registration {
  const type = `aws:s3/b${name.slice(1)}:${name}`;
  return made(
    type,
    "raw",
    { bucket: token(bucket, "bucket"), ...inputs },
    {
      dependencies: [bucket.urn],
      propertyDependencies: { bucket: [bucket.urn] },
      ...rest,
    },
  );
}

const encryptionPart = (inputs: Json) => part("BucketServerSideEncryptionConfiguration", inputs);
const accessPart = (inputs: Json = {}, rest: Rest = {}) =>
  part("BucketPublicAccessBlock", { ...blocked, ...inputs }, rest);
const ownershipPart = (rule: unknown = { objectOwnership: "BucketOwnerEnforced" }) =>
  part("BucketOwnershipControls", { rule });
const encryption = encryptionPart({
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
});
const whole = [bucket, encryption, accessPart(), ownershipPart()];

/** Without the component's name, which is the same everywhere. */
function problems(registrations: readonly Registration[]): readonly string[] {
  return unreadOf(registrations).map((text) => text.replace(/^XNetwork aws:s3\//, ""));
}

it("reads a bucket with all its parts as one", () => {
  const { resources, unread } = pulumi.read(runOf(whole));
  expect(unread).toEqual([]);
  expect(resources.map(({ resource }) => resource)).toMatchObject([
    {
      kind: "bucket",
      encryption: { type: "sse-s3" },
      versioned: false,
      blockPublicAccess: true,
      ownership: "BucketOwnerEnforced",
      removal: "destroy",
    },
  ]);
});

it("knows that S3 encrypts a bucket that says nothing of it", () => {
  const { resources } = pulumi.read(runOf([bucket, accessPart(), ownershipPart()]));
  expect(resources[0]?.resource).toMatchObject({ encryption: { type: "sse-s3" } });
});

it("reports a bucket that does not say what S3 makes of new buckets only", () => {
  expect(problems([bucket, encryption])).toEqual([
    "bucket:Bucket `raw`||It has no `aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock`.",
    "bucket:Bucket `raw`||It has no `aws:s3/bucketOwnershipControls:BucketOwnershipControls`.",
  ]);
});

it("reports the settings that open a bucket in part", () => {
  const open = accessPart({ blockPublicAcls: false, ignorePublicAcls: undefined });
  expect(problems([bucket, encryption, open, ownershipPart()])).toEqual([
    "bucketPublicAccessBlock:BucketPublicAccessBlock `raw`|blockPublicAcls|A plan blocks all public access or none.",
    "bucketPublicAccessBlock:BucketPublicAccessBlock `raw`|ignorePublicAcls|A plan blocks all public access or none.",
  ]);
});

it("reports a part that a bucket has twice", () => {
  const again = accessPart({}, { urn: "urn:again", name: "raw" });
  expect(problems([...whole, again])).toEqual([
    "bucket:Bucket `raw`||It has more than one `aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock`.",
  ]);
});

it("reports a part that is elsewhere than its bucket", () => {
  const y = provider("y", { allowedAccountIds: '["222222222222"]' });
  const other = component("x-other");
  const away = accessPart({}, { name: "away", parent: other.urn, provider: `${y.urn}::id` });
  const label = "bucketPublicAccessBlock:BucketPublicAccessBlock `away`";
  const reason = "It is not that of its `aws:s3/bucket:Bucket`.";
  expect(problems([y, other, bucket, encryption, away, ownershipPart()])).toEqual([
    `${label}|name|${reason}`,
    `${label}|parent|${reason}`,
    `${label}|provider|${reason}`,
  ]);
});

it("reports a part of a bucket that no component makes", () => {
  const type = "aws:s3/bucketVersioning:BucketVersioning";
  const lost = made(type, "raw", { bucket: "raw", versioningConfiguration: { status: "Enabled" } });
  expect(problems([lost])).toEqual([
    "bucketVersioning:BucketVersioning `raw`||It is a part of no resource of the program.",
  ]);
});

it("reports a part that stays where its bucket goes", () => {
  const stays = accessPart({}, { options: { retainOnDelete: true } });
  expect(problems([bucket, encryption, stays, ownershipPart()])).toEqual([
    "bucketPublicAccessBlock:BucketPublicAccessBlock `raw`|retainOnDelete|It does not stay or go with its `aws:s3/bucket:Bucket`.",
  ]);
});

it.each([
  ["no rule", { rules: undefined }, "rules|It does not say how objects are encrypted."],
  ["an empty rule", { rules: [{}] }, "rules|It does not say how objects are encrypted."],
  [
    "two rules",
    {
      rules: [1, 2].map(() => ({ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } })),
    },
    "rules|It has more than one rule.",
  ],
  [
    "another algorithm",
    { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms:dsse" } }] },
    "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm|It is none of AES256, aws:kms.",
  ],
  [
    "KMS without a bucket key",
    {
      rules: [
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: "arn:k" },
        },
      ],
    },
    "rules[0].bucketKeyEnabled|A plan uses KMS with a bucket key only.",
  ],
])("reports an encryption with %s", (_, inputs, expected) => {
  expect(problems([bucket, encryptionPart(inputs), accessPart(), ownershipPart()])).toContain(
    `bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration \`raw\`|${expected}`,
  );
});

it("reports what the bucket itself says of a part, which the provider no longer wants", () => {
  const old = { ...bucket, inputs: { bucket: "raw", versioning: { enabled: true } } };
  expect(problems([old, encryption, accessPart(), ownershipPart()])).toEqual([
    "bucket:Bucket `raw`|versioning|Nothing in a plan stands for it.",
  ]);
});

function objectOf(inputs: Json, rest: Rest = {}): readonly string[] {
  const asset = { path: "objects/a", sha256: "0".repeat(64) };
  const all = { bucket: token(bucket, "bucket"), key: "a", source: { asset }, ...inputs };
  const dependencies = [bucket.urn, encryption.urn];
  const propertyDependencies = { bucket: [bucket.urn] };
  const object = made("aws:s3/bucketObjectv2:BucketObjectv2", "raw/a", all, {
    dependencies,
    propertyDependencies,
    ...rest,
  });
  return problems([...whole, object]).map((text) => text.replace(/^[^|]*\|/, ""));
}

it("reads an object by the hash of its content", () => {
  expect(objectOf({})).toEqual([]);
});

it.each([
  ["a text", { asset: { text: "a", sha256: "0" } }, "source|It is no local file."],
  ["an address", { asset: { uri: "https://example.com" } }, "source|It is no local file."],
  ["a path that Pulumi does not follow", "a.csv", "source|It is no local file."],
])("reports an object that is made from %s", (_, source, expected) => {
  expect(objectOf({ source })).toEqual([expected]);
});

it("reports a key that the provider changes", () => {
  expect(objectOf({ key: "/a//b" })).toEqual(["key|The provider makes `a/b` of it."]);
});

it("reports an object that stays where its bucket goes, or that its bucket's key may not encrypt", () => {
  const retained = { options: { retainOnDelete: true }, dependencies: [bucket.urn] };
  expect(objectOf({}, retained)).toEqual([
    "dependsOn|It does not wait for the `aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration` of `111111111111:bucket/raw`.",
    "retainOnDelete|It does not stay or go with its `aws:s3/bucket:Bucket`.",
  ]);
});
