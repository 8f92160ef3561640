import type { Declared, MayExist, Tags } from "../declared.ts";
import type { PolicyDocument } from "../policy-document.ts";
import type { Ref } from "../reference.ts";

export interface Role extends Declared<"role">, MayExist {
  readonly name: string;
  readonly path: string;
  readonly roleDescription?: string;
  /** The trust policy. Empty for a role that exists and whose trust is not stated. */
  readonly trust: PolicyDocument;
  readonly maxSessionSeconds: number;
  /** ARN of the permissions boundary. */
  readonly permissionsBoundary?: string;
  /** What IAM wants to exist before: the boundary, and the users and roles of the account that the trust policy names. */
  readonly after?: readonly (Ref<"user"> | Ref<"role"> | Ref<"managed-policy">)[];
  readonly tags: Tags;
}
