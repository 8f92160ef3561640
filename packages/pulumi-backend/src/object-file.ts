import type { Resource, ResourceOf } from "@cloister/model";
import { objectFolder, objectPath, uploadProblem } from "@cloister/program";

type S3Object = ResourceOf<"object">;

/**
 * The program's file that becomes the object. Its path is that of the key, unless a key is no path of
 * a file: then it is a number. `resources` are those of the object's stack.
 */
export function objectFile(object: S3Object, resources: readonly Resource[]): string {
  if (uploadProblem(object, resources) === undefined) return objectPath(object);
  const objects = resources.filter(
    (other) => other.kind === "object" && other.bucket.id === object.bucket.id,
  );
  return `other-${objectFolder(object)}/${objects.indexOf(object) + 1}`;
}
