import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";
import type { Io } from "../io.ts";
import { isProblem, type Problem } from "../problem.ts";
import { reasonOf, type SystemError } from "../system-error.ts";
import { applyChanges, type Outcome } from "./apply-changes.ts";
import { compareTree, manifestChange, type Change, type Comparison } from "./compare-tree.ts";
import { openDirectory } from "./open-directory.ts";
import { ownerText, recover } from "./recover.ts";
import { whileStaging, type NotBegun } from "./staging.ts";
import type { Tree } from "./tree.ts";

type World = Pick<Io, "files" | "now" | "processId" | "isRunning">;

/**
 * Brings a directory up to date with what was generated: takes back what an earlier run did not finish, writes
 * what is new, and keeps what is the user's. What was kept is in the result.
 */
export function writeTree(
  tree: Tree,
  { io, force }: { readonly io: World; readonly force: boolean },
): Comparison | Problem {
  const { files, processId } = io;
  const { directory, entry } = tree;
  const unfinished = recover(directory, io);
  if (unfinished !== undefined) return unfinished;
  const seen = compare(tree, { files, force });
  if (isProblem(seen)) return seen;
  if (seen.changes.length === 0) return seen.comparison;

  const outcome = whileStaging(directory, { files, processId, owner: ownerText(io) }, () => {
    // Another run may have ended since; from here on none begins.
    const task = compare(tree, { files, force });
    if (isProblem(task)) return task;
    const applied = applyChanges(directory, task.changes, { files, entry });
    return applied.is === "done" ? task.comparison : applied;
  });
  return "is" in outcome ? problemOf(outcome, directory) : outcome;
}

/** What is to be done to a directory: what concerns the user, and everything. */
interface Task {
  readonly comparison: Comparison;
  readonly changes: readonly Change[];
}

function compare(
  tree: Tree,
  { files, force }: { readonly files: FileSystem; readonly force: boolean },
): Task | Problem {
  const { directory, entry } = tree;
  const known = openDirectory(tree, { files, force });
  if (isProblem(known)) return known;
  const comparison = compareTree(tree, { files, known: known.files, force });
  const { unchanged, manifest } = comparison;
  const changes = [...comparison.changes];
  const listed = manifestChange(directory, manifest, files);
  if (listed !== undefined) changes.push(listed);
  // While anything changes the entry is away, even if it stays as it is.
  const file = tree.files.find(({ path }) => path === entry);
  const hash = manifest.files.get(entry);
  if (changes.length > 0 && file !== undefined && hash !== undefined && unchanged.includes(entry)) {
    changes.push({
      path: entry,
      before: files.hash(join(directory, entry)),
      after: { file, hash },
    });
  }
  return { comparison, changes };
}

function problemOf(
  outcome: Exclude<Outcome, { is: "done" }> | NotBegun,
  directory: string,
): Problem {
  switch (outcome.is) {
    case "failed":
      return {
        message: `\`${directory}\` cannot be written: ${whatFailed(outcome.error, directory)}.`,
        help: "Nothing was changed. Make room or set the permissions, and run it again.",
      };
    case "overtaken":
      return {
        message: `\`${outcome.path}\` was written in the meantime.`,
        help: "Nothing was changed. Run it again.",
      };
    case "busy":
      return {
        message: `Another \`cloister\` began to write into \`${directory}\`.`,
        help: "Nothing was changed. Run it again when the other one is done.",
      };
    case "between":
      return {
        message: `\`${directory}\` was left between two states: ${whatFailed(outcome.error, directory)}.`,
        help: "Nothing is lost. Once that is repaired, run it again: it first takes the rest back.",
      };
  }
}

function whatFailed(error: SystemError, directory: string): string {
  const { path } = error;
  const place = path === undefined || path === directory ? "" : `\`${path}\`: `;
  return `${place}${reasonOf(error)}`;
}
