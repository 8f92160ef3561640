import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";
import { isSystemError } from "../system-error.ts";
import { blockerOf } from "./blocker.ts";
import { stagingPaths, type Journal } from "./journal.ts";

/**
 * Takes a change that did not happen back, from wherever it stopped, and may itself be stopped and
 * done again. A file that somebody has written in the meantime is left alone.
 */
export function undo(directory: string, { steps, directories }: Journal, files: FileSystem): void {
  const staging = stagingPaths(directory);
  // What was not there before goes first: it may stand where a directory is to vanish.
  for (const { path, before, after } of steps) {
    if (before === null && holds(path, after)) files.removeFile(join(directory, path));
  }
  for (const folder of directories.toReversed()) removeIfEmpty(join(directory, folder), files);
  for (const [number, { path, after }] of steps.entries()) {
    const old = staging.oldOf(number);
    if (files.look(old) === undefined) continue;
    if (blockerOf(directory, path, files) !== undefined) continue;
    if (holds(path, after)) files.rename(old, join(directory, path));
    else if (files.look(join(directory, path)) === undefined)
      files.place(old, join(directory, path));
  }
  files.removeFile(staging.journal);

  function holds(path: string, hash: string | null): boolean {
    if (blockerOf(directory, path, files) !== undefined) return false;
    const full = join(directory, path);
    return files.look(full)?.kind === "file" && files.hash(full) === hash;
  }
}

/** Removes a directory unless something is in it. */
export function removeIfEmpty(path: string, files: FileSystem): void {
  try {
    files.removeDirectory(path);
  } catch (error) {
    const codes = ["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR"];
    if (!isSystemError(error) || !codes.includes(error.code)) throw error;
  }
}
