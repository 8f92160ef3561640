import type { Declared, MayExist, Tags } from "../declared.ts";
import type { PolicyDocument } from "../policy-document.ts";

/** A symmetric KMS key for encryption. */
export interface Key extends Declared<"key">, MayExist {
  readonly keyDescription?: string;
  readonly rotation: boolean;
  readonly policy: PolicyDocument;
  readonly removal: "retain" | "destroy";
  readonly tags: Tags;
}
