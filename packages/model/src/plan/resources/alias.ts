import type { Declared } from "../declared.ts";
import type { Ref } from "../reference.ts";

export interface Alias extends Declared<"alias"> {
  /** With its prefix: `alias/data`. */
  readonly name: string;
  readonly key: Ref<"key">;
}
