/** A file of a generated program. Paths are relative, with `/`, and never leave the program's folder. */
export type GeneratedFile =
  | {
      readonly path: string;
      readonly text: string;
      /** It is written where there is none, and is the user's own from then on. */
      readonly once?: true;
    }
  /** A copy of a local file that the topology names; the path as it is written there. */
  | { readonly path: string; readonly copyOf: string };
