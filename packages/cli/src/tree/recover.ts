import { join } from "node:path";
import type { Io } from "../io.ts";
import type { Problem } from "../problem.ts";
import { parseJournal, stagingFile, stagingPaths } from "./journal.ts";
import { isRecord, parseJson } from "./manifest.ts";
import { stagingName } from "./tree.ts";
import { clearStaging, removeStaleClaims } from "./staging.ts";
import { undo } from "./undo.ts";

type World = Pick<Io, "files" | "now" | "processId" | "isRunning">;

const largestJournal = 64 * 1024 * 1024;
const longestRunMilliseconds = 10 * 60 * 1000;

/** What a run says about itself to others that want to write into the same directory. */
export function ownerText({ processId, now }: Pick<Io, "processId" | "now">): string {
  return JSON.stringify({ process: processId, started: now() });
}

/** Whether a run into this directory was stopped halfway, or is still under way. */
export function isUnfinished(directory: string, { files }: Pick<Io, "files">): boolean {
  return files.look(join(directory, stagingName)) !== undefined;
}

/**
 * Takes back what an earlier run into this directory did not finish, so that it holds a whole program
 * again. A problem where that run may still be at work, or what it left cannot be understood.
 */
export function recover(directory: string, io: World): Problem | undefined {
  const { files } = io;
  if (files.look(directory)?.kind !== "directory") return undefined;
  removeStaleClaims(directory, io);
  if (!isUnfinished(directory, io)) return undefined;
  const staging = stagingPaths(directory);
  const help = `If no other \`cloister\` is running, delete \`${staging.directory}\`.`;
  if (files.look(staging.directory)?.kind !== "directory") {
    return { message: `\`${staging.directory}\` is not a directory of Cloister's.`, help };
  }
  const strange = files.list(staging.directory).find((name) => !stagingFile.test(name));
  if (strange !== undefined) {
    return {
      message: `\`${staging.directory}\` holds \`${strange}\`, which is not ours.`,
      help: "Move it away: this directory is for Cloister's own work.",
    };
  }
  const owner = runningOwner(staging.owner, io);
  if (owner !== undefined) {
    return {
      message: `Another \`cloister\` (process ${owner}) is writing into \`${directory}\`.`,
      help: `Wait until it is done. ${help}`,
    };
  }
  if (files.look(staging.journal) !== undefined) {
    const journal = parseJournal(text(staging.journal, io));
    if (journal === undefined) {
      return {
        message: `An earlier run stopped halfway, and its \`${staging.journal}\` cannot be read.`,
        help: `Delete \`${staging.directory}\` and generate again, with \`--force\` where needed.`,
      };
    }
    undo(directory, journal, files);
  }
  clearStaging(directory, files);
  return undefined;
}

/** The process that is at work, if it can be. A number that was given away again expires. */
function runningOwner(path: string, io: World): number | undefined {
  if (io.files.look(path) === undefined) return undefined;
  const owner = parseJson(text(path, io));
  if (!isRecord(owner)) return undefined;
  const { process, started } = owner;
  if (typeof process !== "number" || typeof started !== "number") return undefined;
  const isRecent = io.now() - started < longestRunMilliseconds;
  const isOther = process !== io.processId;
  return isRecent && isOther && io.isRunning(process) ? process : undefined;
}

function text(path: string, { files }: Pick<Io, "files">): string {
  return Buffer.from(files.read(path, largestJournal)).toString("utf8");
}
