import type { Declared, MayExist, Tags } from "../declared.ts";
import type { Ref } from "../reference.ts";

export interface User extends Declared<"user">, MayExist {
  readonly name: string;
  readonly path: string;
  /** ARN of the permissions boundary. */
  readonly permissionsBoundary?: string;
  /** What IAM wants to exist before: the boundary. */
  readonly after?: readonly Ref<"managed-policy">[];
  readonly tags: Tags;
}
