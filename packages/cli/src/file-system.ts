/** What is at a path. */
export interface Entry {
  readonly kind: "file" | "directory" | "link" | "other";
  /** In bytes. */
  readonly size: number;
}

/**
 * What the command needs of a file system, and nothing else: each function is one step that either
 * happens or throws a system error with a `code` such as `EACCES`.
 */
export interface FileSystem {
  /** What a path leads to, links followed; undefined where nothing is. */
  follow(path: string): Entry | undefined;
  /** What is at the path itself, which may be a link; undefined where nothing is. */
  look(path: string): Entry | undefined;
  /** The names in a directory, by code unit. */
  list(path: string): readonly string[];
  /** The content of a file, or the first `atMost` bytes of it. */
  read(path: string, atMost: number): Uint8Array;
  /** SHA-256 of the content of a file, in hexadecimal. */
  hash(path: string): string;
  /** Makes a new file of a text or of bytes; on the disk when it returns. */
  write(path: string, content: string | Uint8Array): void;
  /** The same, with the permissions of another file. */
  writeLike(path: string, text: string, other: string): void;
  /** Throws `EACCES` where the file itself may not be written, though it could be replaced. */
  checkWritable(path: string): void;
  /** Where a path leads in the end, links followed. */
  realPath(path: string): string;
  /** Copies a file to a path where nothing is. */
  copy(from: string, to: string): void;
  /** Moves within one file system, over a file that is there. */
  rename(from: string, to: string): void;
  /** Moves within one file system to a path where nothing is, or throws `EEXIST`. */
  place(from: string, to: string): void;
  makeDirectory(path: string): void;
  removeFile(path: string): void;
  /** Removes an empty directory. */
  removeDirectory(path: string): void;
}
