import { objectField, sortedJson, textField } from "@cloister/program";
import type { JsonObject } from "@cloister/program";
import type { AssemblyStack } from "./assembly-stack.ts";
import type { AssetFile } from "./cloud-assembly.ts";
import type { Claims } from "./claims.ts";

/** The id of the construct, under its bucket, that uploads the bucket's objects. */
export const UPLOAD_ID = "Objects";

/** The type of what uploads the files of one bucket. */
export const UPLOAD_TYPE = "Custom::CDKBucketDeployment";

/** The construct under which the CDK puts the one function for all uploads of a stack. */
export const UPLOADER = "Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C";

/** The files of a folder that are uploaded; every other property must be as this backend writes it. */
export function readUpload(claims: Claims): readonly AssetFile[] {
  const { stack } = claims;
  expectJson(claims, "ServiceToken", attribute(logicalIdOf(stack, `${UPLOADER}/Resource`)));
  expectJson(claims, "SourceBucketNames", [assetBucket(stack)]);
  expectJson(claims, "Prune", false);
  expectJson(claims, "WaitForDistributionInvalidation", true);
  expectJson(claims, "OutputObjectKeys", true);
  claims.removal();
  const [key = "", ...more] = claims.texts("SourceObjectKeys");
  if (more.length > 0) claims.report("SourceObjectKeys", "It uploads more than one folder.");
  const files = assetOf(claims, key);
  if (files === undefined) claims.report("SourceObjectKeys", "The assembly has no such asset.");
  return files ?? [];
}

/** Logical ids of the buckets that objects are uploaded to. */
export function uploadedBuckets({ template }: AssemblyStack): readonly string[] {
  return Object.values(objectField(template, "Resources")).flatMap((resource) => {
    if (textField(resource, "Type") !== UPLOAD_TYPE) return [];
    const bucket = objectField(objectField(resource, "Properties"), "DestinationBucketName");
    return textField(bucket, "Ref") ?? [];
  });
}

/** Whether a bucket's tag is the one by which the CDK marks that it uploads to it. */
export function isUploadTag(
  stack: AssemblyStack,
  bucketId: string,
  [key, value]: readonly [string, string],
): boolean {
  if (!key.startsWith("aws-cdk:cr-owned:") || value !== "true") return false;
  return uploadedBuckets(stack).some((bucket) => stack.identities.get(bucket)?.id === bucketId);
}

/** The bucket that the CDK's bootstrapping makes for assets. */
export function assetBucket({ account, region }: AssemblyStack): string {
  return `cdk-hnb659fds-assets-${account}-${region}`;
}

/** The files of an asset by its key in that bucket. */
export function assetOf({ assets }: Claims, key: string): readonly AssetFile[] | undefined {
  const exact = assets.get(`asset.${key}`);
  if (exact !== undefined) return exact;
  // A folder is packed, and keeps whatever follows the first dot of its name.
  const [hash = ""] = key.split(".");
  const found = [...assets].find(([name]) => name.split(".")[1] === hash);
  return found?.[1];
}

/** The logical id of the resource of a construct; empty if there is none. */
export function logicalIdOf({ id, template }: AssemblyStack, path: string): string {
  const resources = Object.entries(objectField(template, "Resources"));
  const found = resources.find(([, resource]) => {
    const metadata = objectField(resource, "Metadata");
    return textField(metadata, "aws:cdk:path") === `${id}/${path}`;
  });
  return found?.[0] ?? "";
}

/** The ARN of a resource, as a template says it. */
export function attribute(logicalId: string): JsonObject {
  return { "Fn::GetAtt": [logicalId, "Arn"] };
}

/** Claims a property that must be exactly this, whatever the order of its keys. */
export function expectJson(claims: Claims, property: string, wanted: unknown): void {
  if (sortedJson(claims.json(property)) !== sortedJson(wanted)) notOwn(claims, property);
}

/** Reports a property of what uploads objects. */
export function notOwn(claims: Claims, property: string): void {
  claims.report(property, "It is not what the CDK writes to upload objects.");
}
