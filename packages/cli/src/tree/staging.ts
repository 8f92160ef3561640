import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";
import type { Io } from "../io.ts";
import { makeDirectories } from "../make-directories.ts";
import { attempt, isSystemError, type SystemError } from "../system-error.ts";
import { stagingFile, stagingPaths } from "./journal.ts";
import { stagingName } from "./tree.ts";
import { removeIfEmpty } from "./undo.ts";

const ownerName = "owner.json";

/** Why work in a directory could not begin. */
export type NotBegun =
  | { readonly is: "failed"; readonly error: SystemError }
  /** Another run was first. */
  | { readonly is: "busy" };

/**
 * Does some work in a directory, made if need be, while its staging directory keeps other runs out.
 * What is left in it afterwards is removed, except for a change that could not be taken back.
 */
export function whileStaging<Result>(
  directory: string,
  options: { readonly files: FileSystem; readonly processId: number; readonly owner: string },
  work: () => Result,
): Result | NotBegun {
  const { files } = options;
  let made: readonly string[] = [];
  let isOurs = false;
  try {
    made = makeDirectories(directory, files);
    isOurs = claim(directory, options);
    return isOurs ? work() : { is: "busy" };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { is: "failed", error };
  } finally {
    // What is left over is no reason to fail: the next run removes it.
    attempt(() => {
      const isPending = isOurs && files.look(stagingPaths(directory).journal) !== undefined;
      if (isOurs && !isPending) clearStaging(directory, files);
      for (const folder of made.toReversed()) removeIfEmpty(folder, files);
    });
  }
}

/** Makes the staging directory with its owner in it, at one stroke; false where another run was first. */
function claim(
  directory: string,
  options: { readonly files: FileSystem; readonly processId: number; readonly owner: string },
): boolean {
  const { files, processId, owner } = options;
  const path = join(directory, `${stagingName}.${processId}`);
  try {
    files.makeDirectory(path);
    files.write(join(path, ownerName), owner);
    files.rename(path, stagingPaths(directory).directory);
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    attempt(() => removeClaim(path, files));
    if (error.code === "ENOTEMPTY" || error.code === "EEXIST") return false;
    throw error;
  }
}

/** Removes what runs have left that were stopped while they claimed the staging directory. */
export function removeStaleClaims(
  directory: string,
  { files, processId, isRunning }: Pick<Io, "files" | "processId" | "isRunning">,
): void {
  const prefix = `${stagingName}.`;
  for (const name of files.list(directory).filter((name) => name.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length));
    if (owner === processId || !isRunning(owner)) removeClaim(join(directory, name), files);
  }
}

function removeClaim(claim: string, files: FileSystem): void {
  if (files.look(claim)?.kind !== "directory") return;
  if (files.look(join(claim, ownerName)) !== undefined) files.removeFile(join(claim, ownerName));
  files.removeDirectory(claim);
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
