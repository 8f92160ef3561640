import { inEnglish, say, type Text } from "@cloister/texts";

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

const reasons: Readonly<Record<string, Text>> = {
  EACCES: say("permission is denied"),
  EBUSY: say("it is in use"),
  EDQUOT: say("the disk quota is used up"),
  EEXIST: say("something is there already"),
  EIO: say("the disk reports an error"),
  EISDIR: say("it is a directory"),
  ELOOP: say("its symbolic links lead in a circle"),
  EMFILE: say("too many files are open"),
  ENAMETOOLONG: say("the path is too long"),
  ENFILE: say("too many files are open"),
  ENOENT: say("it does not exist"),
  ENOSPC: say("no space is left on the disk"),
  ENOTDIR: say("a part of its path is not a directory"),
  ENOTEMPTY: say("the directory is not empty"),
  EPERM: say("the operation is not permitted"),
  EROFS: say("the file system is read-only"),
};

/** Why the operating system refused, as the end of a sentence: "permission is denied (EACCES)". */
export function reasonText({ code }: SystemError): Text {
  const reason = reasons[code];
  return reason === undefined
    ? say("the system says {{code}}", { code })
    : say("{{reason}} ({{code}})", { reason, code });
}

/** The same in English, as command lines are talked about. */
export function reasonOf(error: SystemError): string {
  return inEnglish(reasonText(error));
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
