import type { Declared, MayExist } from "../declared.ts";
import type { Ref } from "../reference.ts";

/** An object: expected to exist, unless a local file is given for it. */
export interface S3Object extends Declared<"object">, MayExist {
  readonly bucket: Ref<"bucket">;
  readonly key: string;
  /** The local file, as the topology writes it. */
  readonly source?: string;
  readonly objectTags: Readonly<Record<string, string>>;
}
