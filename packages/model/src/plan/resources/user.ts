import type { Declared, MayExist, Tags } from "../declared.ts";

export interface User extends Declared<"user">, MayExist {
  readonly name: string;
  readonly path: string;
  /** ARN of the permissions boundary. */
  readonly permissionsBoundary?: string;
  readonly tags: Tags;
}
