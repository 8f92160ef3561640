import type { ResourceOf } from "@cloister/model";
import { isObject } from "@cloister/program";
import { construct, member } from "@cloister/typescript-writer";
import { awsClass, pulumi } from "../aws.ts";
import type { Claims } from "../claims.ts";
import type { Emitted } from "../emitted.ts";
import { keptKey } from "../object-key.ts";
import { objectFile } from "../object-file.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import { bucketParts } from "./bucket.ts";
import type { Form } from "./form.ts";

type S3Object = ResourceOf<"object">;

export const objectForm: Form = {
  kind: "object",
  noun: "Object",
  classes: [awsClass("s3", "BucketObjectv2")],
  values: {},
};

export function emitObject(object: S3Object, references: References): Emitted {
  const { bucket, key, source, objectTags } = object;
  if (source === undefined) throw new Error(`bug: ${object.id} is made from no file`);
  // `limits` reports it.
  if (keptKey(key) !== key) return { resources: [] };
  const path = objectFile(object, references.resources);
  // What is uploaded earlier would not be encrypted with the bucket's key.
  const encryption = references.part(bucket, "encryption");
  return {
    resources: [
      {
        class: objectForm.classes[0],
        args: {
          bucket: references.value(bucket, "name"),
          key,
          source: construct(member(member(pulumi, "asset"), "FileAsset"), [path]),
          tags: tagMap(objectTags),
        },
        // A bucket that stays keeps what is in it.
        retained: references.resource(bucket).removal === "retain",
        afterParts: encryption === undefined ? [] : [encryption],
      },
    ],
    files: [{ path, copyOf: source }],
  };
}

/** The object, its content's hash as the source. */
export function readObject(claims: Claims): S3Object {
  const bucket = claims.reference("bucket", "bucket", "name");
  claims.afterPart(bucket, bucketParts.encryption);
  claims.staysWith(bucket);
  const key = claims.text("key");
  if (keptKey(key) !== key) claims.report("key", `The provider makes \`${keptKey(key)}\` of it.`);
  return {
    ...claims.declared("object"),
    bucket,
    key,
    source: readAsset(claims),
    objectTags: claims.map("tags"),
  };
}

function readAsset(claims: Claims): string {
  const source = claims.json("source");
  const asset = isObject(source) ? source["asset"] : undefined;
  if (isObject(source) && isObject(asset)) {
    const { path, sha256, ...more } = asset;
    const isAlone = Object.keys(source).length === 1 && Object.keys(more).length === 0;
    if (typeof path === "string" && typeof sha256 === "string" && isAlone) return sha256;
  }
  claims.report("source", "It is no local file.");
  return "";
}
