import { join } from "node:path";
import type { Io } from "../io.ts";
import type { Problem } from "../problem.ts";
import { reasonOf } from "../system-error.ts";
import { applyChanges, type Outcome } from "./apply-changes.ts";
import { compareTree, manifestChange, type Change, type Comparison } from "./compare-tree.ts";
import { openDirectory } from "./open-directory.ts";
import { ownerText, recover } from "./recover.ts";
import type { Tree } from "./tree.ts";

type World = Pick<Io, "files" | "now" | "processId" | "isRunning">;

/**
 * Brings a directory up to date with a program: takes back what an earlier run did not finish, writes
 * what is new, and keeps what is the user's. What was kept is in the result.
 */
export function writeTree(
  tree: Tree,
  { io, force }: { readonly io: World; readonly force: boolean },
): Comparison | Problem {
  const { files } = io;
  const unfinished = recover(tree.directory, io);
  if (unfinished !== undefined) return unfinished;
  const known = openDirectory(tree, { files, force });
  if ("message" in known) return known;
  const comparison = compareTree(tree, { files, known: known.files, force });
  const changes = allChanges(tree, comparison, io);
  if (changes.length === 0) return comparison;
  const outcome = applyChanges(tree.directory, changes, {
    files,
    entry: tree.entry,
    owner: ownerText(io),
  });
  return problemOf(outcome, tree.directory) ?? comparison;
}

/** The changes with the manifest among them, and with the entry, which is away while anything changes. */
function allChanges(
  tree: Tree,
  { changes, unchanged, manifest }: Comparison,
  { files }: World,
): readonly Change[] {
  const { directory, entry } = tree;
  const all = [...changes];
  const listed = manifestChange(directory, manifest, files);
  if (listed !== undefined) all.push(listed);
  const file = tree.files.find(({ path }) => path === entry);
  const hash = manifest.files.get(entry);
  if (changes.length > 0 && file !== undefined && hash !== undefined && unchanged.includes(entry)) {
    all.push({ path: entry, before: files.hash(join(directory, entry)), after: { file, hash } });
  }
  return all;
}

function problemOf(outcome: Outcome, directory: string): Problem | undefined {
  switch (outcome.is) {
    case "done":
      return undefined;
    case "failed":
      return {
        message: `\`${directory}\` cannot be written: ${whatFailed(outcome)}.`,
        help: "Nothing was changed. Make room or set the permissions, and run it again.",
      };
    case "overtaken":
      return {
        message: `\`${join(directory, outcome.path)}\` was written while the program was.`,
        help: "Nothing was changed. Run it again.",
      };
    case "between":
      return {
        message: `\`${directory}\` was left between two states: ${whatFailed(outcome)}.`,
        help: "Nothing is lost. Once that is repaired, run it again: it first takes the rest back.",
      };
  }
}

function whatFailed({ error }: Extract<Outcome, { error: unknown }>): string {
  const path = error.path === undefined ? "" : `\`${error.path}\`: `;
  return `${path}${reasonOf(error)}`;
}
