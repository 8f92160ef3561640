import { exitCodes } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { main } from "./main.ts";
import { nodeFileSystem, readAtMost } from "./node-file-system.ts";
import { standardOutput } from "./standard-output.ts";
import { nodeGit } from "./node-git.ts";
import { isSystemError, reasonOf } from "./system-error.ts";

// The build puts its own version here, and the pages and templates beside the bundle.
const version = process.env.CLOISTER_VERSION ?? "development";
const beside = (name: string) => `${import.meta.dirname}/${name}`;

let isCutOff = false;
const err = standardOutput(2, () => {
  isCutOff = true;
});
const out = standardOutput(1, (error) => {
  isCutOff = true;
  err.write(`error: The output was cut off: ${reasonOf(error)}.\n`);
});
const io: Io = {
  out,
  err,
  environment: process.env,
  files: nodeFileSystem,
  git: nodeGit,
  readStandardInput: (atMost) => readAtMost(0, atMost),
  now: Date.now,
  processId: process.pid,
  isRunning,
  version,
  // Few commands ask, and finding out takes longer than what they wait for.
  get pages() {
    return [beside("pages")];
  },
  get templates() {
    return beside("templates");
  },
};

process.on("uncaughtException", reportBug);
try {
  const code = await main(process.argv.slice(2), io);
  process.exitCode = isCutOff ? exitCodes.refused : code;
} catch (error) {
  reportBug(error);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process, but a running one.
    return isSystemError(error) && error.code === "EPERM";
  }
}

/** For what must not happen, so that whoever sees it can tell us what did. */
function reportBug(error: unknown): void {
  process.exitCode = exitCodes.bug;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  err.write(
    `This is a bug in Cloister ${version}, not a mistake of yours.\n` +
      "Please report it to Cloister's issue tracker, with the command line, a topology that shows it\n" +
      "(account ids and names may be replaced) and these lines:\n\n" +
      `Node ${process.versions.node}, ${process.platform} ${process.arch}\n${stack}\n`,
  );
}
