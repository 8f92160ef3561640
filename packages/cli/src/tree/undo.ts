import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";
import { isSystemError } from "../system-error.ts";
import { blockerOf } from "./blocker.ts";
import { stagingFile, stagingPaths, type Journal } from "./journal.ts";

/**
 * Takes a change that did not happen back, from wherever it stopped, and may itself be stopped and
 * done again. A file that somebody has written in the meantime is left alone.
 */
export function undo(directory: string, { steps, directories }: Journal, files: FileSystem): void {
  const staging = stagingPaths(directory);
  // What was not there before goes first: it may stand where a directory is to vanish.
  for (const [number, { path, before, after }] of steps.entries()) {
    const wasMovedIn = files.look(staging.newOf(number)) === undefined;
    const isOurs = before === null && after !== null && wasMovedIn;
    if (isOurs && holds(path, after)) files.removeFile(join(directory, path));
  }
  for (const folder of directories.toReversed()) removeIfEmpty(join(directory, folder), files);
  for (const [number, { path, after }] of steps.entries()) {
    const old = staging.oldOf(number);
    if (files.look(old) === undefined) continue;
    if (blockerOf(directory, path, files) !== undefined) continue;
    const isFree = files.look(join(directory, path)) === undefined;
    if (isFree || holds(path, after)) files.rename(old, join(directory, path));
  }
  files.removeFile(staging.journal);

  function holds(path: string, hash: string | null): boolean {
    if (blockerOf(directory, path, files) !== undefined) return false;
    const full = join(directory, path);
    return files.look(full)?.kind === "file" && files.hash(full) === hash;
  }
}

/** Removes what a run has left in the staging directory, once nothing of it is needed. */
export function clearStaging(directory: string, files: FileSystem): void {
  const staging = stagingPaths(directory);
  if (files.look(staging.directory)?.kind !== "directory") return;
  const names = files.list(staging.directory).filter((name) => stagingFile.test(name));
  // While the owner is named, nobody else takes what is left for their own.
  for (const name of names.filter((name) => join(staging.directory, name) !== staging.owner)) {
    files.removeFile(join(staging.directory, name));
  }
  if (files.look(staging.owner) !== undefined) files.removeFile(staging.owner);
  files.removeDirectory(staging.directory);
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
