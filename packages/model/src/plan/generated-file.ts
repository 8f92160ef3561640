/** A file of a generated program. Paths are relative, with `/`, and never leave the program's folder. */
export type GeneratedFile =
  | { readonly path: string; readonly text: string }
  /** A copy of a local file that the topology names; the path as it is written there. */
  | { readonly path: string; readonly copyOf: string };
