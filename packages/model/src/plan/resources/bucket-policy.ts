import type { Declared } from "../declared.ts";
import type { PolicyDocument } from "../policy-document.ts";
import type { Ref } from "../reference.ts";

/** The one policy of a bucket. */
export interface BucketPolicy extends Declared<"bucket-policy"> {
  readonly bucket: Ref<"bucket">;
  readonly document: PolicyDocument;
}
