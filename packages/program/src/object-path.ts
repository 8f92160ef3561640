import type { Resource, ResourceOf } from "@cloister/model";

type S3Object = ResourceOf<"object">;

/** The folder of the program whose files become the objects of a bucket. */
export function objectFolder({ id, names }: S3Object): string {
  const account = id.slice(0, id.indexOf(":"));
  return `objects/${account}/${names[0] ?? ""}`;
}

/** The file that becomes the object: its path in the folder is the object's key. */
export function objectPath(object: S3Object): string {
  return `${objectFolder(object)}/${object.key}`;
}

/** Its key is not the path of a file, or the key of another object is a folder of its path. */
export type UploadProblem = "no path" | "inside another";

/**
 * Why the object cannot be made from a file in a folder; undefined if it can. `resources` are those
 * of its stack, where all objects of a bucket are.
 */
export function uploadProblem(
  object: S3Object,
  resources: readonly Resource[],
): UploadProblem | undefined {
  const names = objectPath(object).split("/");
  if (!names.every(isFileName)) return "no path";
  const outer = resources.find((other) => isOf(other, object) && isInside(object, other));
  return outer === undefined ? undefined : "inside another";
}

/** The first object of the bucket that can be made from a file. */
export function firstUpload(object: S3Object, resources: readonly Resource[]): S3Object {
  const uploaded = (other: Resource): other is S3Object =>
    isOf(other, object) && uploadProblem(other, resources) === undefined;
  return resources.find(uploaded) ?? object;
}

function isOf(resource: Resource, { bucket }: S3Object): resource is S3Object {
  return resource.kind === "object" && resource.bucket.id === bucket.id;
}

function isInside({ key }: S3Object, outer: S3Object): boolean {
  return key.startsWith(`${outer.key}/`);
}

// A backslash separates folders on Windows, where the same program must run.
function isFileName(name: string): boolean {
  return name !== "" && name !== "." && name !== ".." && !/[\\\0]/.test(name);
}
