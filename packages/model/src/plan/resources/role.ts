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
  /** Users and roles of the same account that the trust policy names: IAM refuses principals that do not exist. */
  readonly after?: readonly (Ref<"user"> | Ref<"role">)[];
  readonly tags: Tags;
}
