import type { SourceFile } from "./source-file.ts";

/** A piece of a file: UTF-16 offsets into its text, `end` exclusive, so `start === end` is a place between two characters. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}
