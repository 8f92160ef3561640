import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";
import { attempt, isSystemError, type SystemError } from "../system-error.ts";
import { foldersOf } from "./blocker.ts";
import type { Change } from "./compare-tree.ts";
import { contentOf } from "./tree.ts";
import { printJournal, stagingPaths, type Journal } from "./journal.ts";
import { removeIfEmpty, undo } from "./undo.ts";

/** How a change ended. Unless it is `done` or `between`, the directory is as it was. */
export type Outcome =
  | { readonly is: "done" }
  | { readonly is: "failed"; readonly error: SystemError }
  /** Somebody wrote a file while we were at it. */
  | { readonly is: "overtaken"; readonly path: string }
  /** Taking it back failed too; the next run does that first. */
  | { readonly is: "between"; readonly error: SystemError };

/**
 * Makes all changes or none, in a directory whose staging directory is ours. Everything new is first
 * written beside its place; then all that changes is moved out and all that is new moved in, the entry
 * first out and last in. So wherever this is stopped, what can be run is the old program or the new
 * one, and the next run takes back what was not finished. No other file is ever touched.
 */
export function applyChanges(
  directory: string,
  changes: readonly Change[],
  { files, entry }: { readonly files: FileSystem; readonly entry: string },
): Outcome {
  const first = changes.filter(({ path }) => path === entry);
  const ordered = [...first, ...changes.filter(({ path }) => path !== entry)];
  let journal: Journal | undefined;
  try {
    const changed = stage(directory, ordered, files);
    if (changed !== undefined) return { is: "overtaken", path: changed };
    const planned = journalOf(directory, ordered, files);
    announce(directory, planned, files);
    journal = planned;
    const overtaken = swap(directory, planned, files);
    if (overtaken !== undefined) {
      undo(directory, planned, files);
      return { is: "overtaken", path: overtaken };
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const started = journal;
    if (started === undefined) return { is: "failed", error };
    const second = attempt(() => undo(directory, started, files));
    return { is: second === undefined ? "failed" : "between", error };
  }
  // A directory that is left over is no reason to fail.
  attempt(() => {
    const removed = changes.filter(({ after }) => after === undefined);
    for (const folder of foldersOfAll(removed).toReversed()) {
      removeIfEmpty(join(directory, folder), files);
    }
  });
  return { is: "done" };
}

/** Writes everything new, beside its place, or returns the file that was to be copied and has changed. */
function stage(
  directory: string,
  changes: readonly Change[],
  files: FileSystem,
): string | undefined {
  const staging = stagingPaths(directory);
  for (const [number, { after }] of changes.entries()) {
    if (after === undefined) continue;
    const { file, hash } = after;
    if (!("from" in file)) {
      files.write(staging.newOf(number), contentOf(file));
      continue;
    }
    files.copy(file.from, staging.newOf(number));
    if (files.hash(staging.newOf(number)) !== hash) return file.from;
  }
  return undefined;
}

function journalOf(directory: string, changes: readonly Change[], files: FileSystem): Journal {
  const needed = foldersOfAll(changes.filter(({ after }) => after !== undefined));
  return {
    steps: changes.map(({ path, before = null, after }) => ({
      path,
      before,
      after: after?.hash ?? null,
    })),
    directories: needed.filter((folder) => files.look(join(directory, folder)) === undefined),
  };
}

/** From here on a run that is stopped is taken back. */
function announce(directory: string, journal: Journal, files: FileSystem): void {
  const staging = stagingPaths(directory);
  files.write(staging.draft, printJournal(journal));
  files.rename(staging.draft, staging.journal);
}

/** Moves the old out and the new in, or returns the path that somebody has written since it was compared. */
function swap(
  directory: string,
  { steps, directories }: Journal,
  files: FileSystem,
): string | undefined {
  const staging = stagingPaths(directory);
  for (const folder of directories) files.makeDirectory(join(directory, folder));
  for (const [number, { path, before }] of steps.entries()) {
    if (before === null) continue;
    files.rename(join(directory, path), staging.oldOf(number));
    if (files.hash(staging.oldOf(number)) !== before) return join(directory, path);
  }
  for (const [number, { path, after }] of [...steps.entries()].toReversed()) {
    if (after === null) continue;
    const occupied = attempt(() => files.place(staging.newOf(number), join(directory, path)));
    if (occupied?.code === "EEXIST") return join(directory, path);
    if (occupied !== undefined) throw occupied;
  }
  // With the journal gone, this is what the directory holds.
  files.removeFile(staging.journal);
  return undefined;
}

/** All folders that the files of some changes are in, each after the one that holds it. */
function foldersOfAll(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.flatMap(({ path }) => foldersOf(path)))];
}
