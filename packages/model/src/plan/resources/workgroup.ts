import type { Declared, MayExist, Tags } from "../declared.ts";
import type { Ref } from "../reference.ts";

export interface Workgroup extends Declared<"workgroup">, MayExist {
  readonly name: string;
  readonly workgroupDescription?: string;
  /** `s3://bucket/prefix/`; absent: clients must give one. */
  readonly resultLocation?: string;
  readonly encryption?:
    | { readonly type: "sse-s3" }
    | { readonly type: "sse-kms"; readonly key: Ref<"key"> };
  readonly enforce: boolean;
  readonly bytesScannedCutoff?: number;
  readonly tags: Tags;
}
