import { basename, dirname, join } from "node:path";
import type { Io } from "./io.ts";
import { makeDirectories } from "./make-directories.ts";
import type { Problem } from "./problem.ts";
import { attempt, isSystemError, reasonOf } from "./system-error.ts";

/** A file that the user asked for by its path, which may be there already. */
export interface PutFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Writes files, each at one stroke and over what is there, and makes the directories that they need. */
export function putFiles(
  all: readonly PutFile[],
  { files, processId }: Pick<Io, "files" | "processId">,
): Problem | undefined {
  for (const { path, content } of all) {
    const draft = join(dirname(path), `.${basename(path)}.cloister-${processId}`);
    try {
      if (files.follow(path)?.kind === "directory") return isDirectory(path);
      makeDirectories(dirname(path), files);
      files.write(draft, content);
      files.rename(draft, path);
    } catch (error) {
      attempt(() => {
        if (files.look(draft) !== undefined) files.removeFile(draft);
      });
      if (!isSystemError(error)) throw error;
      return {
        message: `\`${path}\` cannot be written: ${reasonOf(error)}.`,
        help: "Make room or set the permissions, or give another path as `--out`.",
      };
    }
  }
  return undefined;
}

function isDirectory(path: string): Problem {
  return {
    message: `\`${path}\` is a directory.`,
    help: "Give another path as `--out`.",
  };
}
