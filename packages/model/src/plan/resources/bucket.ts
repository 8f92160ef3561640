import type { Declared, MayExist, Tags } from "../declared.ts";
import type { Ref } from "../reference.ts";

export type BucketEncryption =
  | { readonly type: "sse-s3" }
  /** SSE-KMS with a bucket key. */
  | { readonly type: "sse-kms"; readonly key: Ref<"key"> };

export interface Bucket extends Declared<"bucket">, MayExist {
  readonly name: string;
  readonly encryption: BucketEncryption;
  readonly versioned: boolean;
  /** All four blocks of public access, or none. */
  readonly blockPublicAccess: boolean;
  readonly ownership: "BucketOwnerEnforced" | "BucketOwnerPreferred" | "ObjectWriter";
  readonly removal: "retain" | "destroy";
  readonly tags: Tags;
}
