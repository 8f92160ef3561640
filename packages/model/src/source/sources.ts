import type { SourceFile } from "./source-file.ts";

export interface Sources {
  /** Parts of one topology: each thing is written in one of them. At least one. */
  readonly files: readonly SourceFile[];
  /** Laid over the parts, one after the other: what they write replaces what was there. */
  readonly overlays?: readonly SourceFile[];
}
