/** A file as it is to be: its text, its bytes, or the file to copy by its path from the current directory. */
export type TreeFile =
  | {
      readonly path: string;
      readonly text: string;
      /** It is written where there is none, and is the user's own from then on. */
      readonly once?: true;
    }
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly from: string };

/** What stands in a file that is copied from nowhere. */
export function contentOf(file: Exclude<TreeFile, { readonly from: string }>): string | Uint8Array {
  return "text" in file ? file.text : file.bytes;
}

/** A generated program and the directory that it belongs into. Paths are relative to it, with `/`. */
export interface Tree {
  readonly directory: string;
  readonly files: readonly TreeFile[];
  /** The files of the topology, by their own names. */
  readonly source: string;
  readonly backend: string;
  /** The only account that the program is for. */
  readonly account?: string;
  /** The file without which the program cannot be run. */
  readonly entry: string;
}

/**
 * Where a run keeps what is on its way: inside the directory, so that moving it in never crosses disks.
 * It is made under another name and then renamed, so that it always says who is at work.
 */
export const stagingName = ".cloister-staging";

export const manifestName = ".cloister-manifest.json";

/** Whether a path stays inside the directory, on every operating system, and out of our own files. */
export function isSafePath(path: string): boolean {
  const parts = path.split("/");
  return (
    !/[\0\\]|^[A-Za-z]:/.test(path) &&
    parts.every((part) => part !== "" && part !== "." && part !== "..") &&
    parts[0]?.startsWith(stagingName) !== true &&
    path !== manifestName
  );
}
