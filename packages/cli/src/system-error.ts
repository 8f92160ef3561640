/** What Node throws when the operating system refuses. */
export interface SystemError extends Error {
  /** `EACCES`, `ENOSPC`, … */
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
  readonly dest?: string;
}

export function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    "syscall" in error
  );
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EBUSY: "it is in use",
  EDQUOT: "the disk quota is used up",
  EEXIST: "something is there already",
  EIO: "the disk reports an error",
  EISDIR: "it is a directory",
  ELOOP: "its symbolic links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the path is too long",
  ENFILE: "too many files are open",
  ENOENT: "it does not exist",
  ENOSPC: "no space is left on the disk",
  ENOTDIR: "a part of its path is not a directory",
  ENOTEMPTY: "the directory is not empty",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only",
};

/** Why the operating system refused, as the end of a sentence: "permission is denied (EACCES)". */
export function reasonOf({ code }: SystemError): string {
  const reason = reasons[code];
  return reason === undefined ? `the system says ${code}` : `${reason} (${code})`;
}

/** Does something that the operating system may refuse, and returns how it did. */
export function attempt(act: () => void): SystemError | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error;
  }
}
