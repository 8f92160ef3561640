import type { ResourceOf } from "@cloister/model";
import {
  firstUpload,
  identityOf,
  objectFolder,
  objectPath,
  uploadProblem,
} from "@cloister/program";
import { call, construct, member, object as fields, statement } from "@cloister/typescript-writer";
import { s3deploy } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedStatements } from "../emitted.ts";
import type { References } from "../references.ts";
import { UPLOAD_ID, readUpload } from "../uploads.ts";

type S3Object = ResourceOf<"object">;

/** All objects of a bucket are one deployment, which stands where the first of them does. */
export function emitObject(object: S3Object, references: References): EmittedStatements {
  const { bucket, source } = object;
  if (source === undefined) throw new Error(`bug: ${object.id} is made from no file`);
  const { resources } = references;
  // `limits` reports it.
  if (uploadProblem(object, resources) !== undefined) return { statements: [] };
  const files = [{ path: objectPath(object), copyOf: source }];
  if (firstUpload(object, resources) !== object) return { statements: [], files };

  const own = references.construct(bucket);
  if (own === undefined) throw new Error(`bug: ${object.id} is not made with its bucket`);
  const sources = call(member(member(s3deploy, "Source"), "asset"), [objectFolder(object)]);
  const deployment = construct(member(s3deploy, "BucketDeployment"), [
    own,
    UPLOAD_ID,
    fields({
      destinationBucket: own,
      sources: [sources],
      // What else is in the bucket is none of its business.
      prune: false,
    }),
  ]);
  return { statements: [statement(deployment)], files };
}

/** One object for each file that the deployment uploads, its content's hash as the source. */
export function readObjects(claims: Claims): readonly S3Object[] {
  const files = readUpload(claims);
  const bucket = claims.reference("DestinationBucketName", "bucket", "name");
  const bucketName = bucket.id.slice(bucket.id.indexOf("/") + 1);
  return files.map(({ path, sha256 }) => {
    const names = [bucketName, path];
    const { id } = identityOf(claims.stack.account, "object", names);
    return { kind: "object", id, names, at: [], bucket, key: path, source: sha256, objectTags: {} };
  });
}
