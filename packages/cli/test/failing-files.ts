import { linkSync, writeFileSync } from "node:fs";
import type { FileSystem } from "../src/file-system.ts";
import { nodeFileSystem } from "../src/node-file-system.ts";

/** The machine's file system, which does not wait for the disk. */
export const quickFiles: FileSystem = {
  ...nodeFileSystem,
  write: (path, content) => writeFileSync(path, content, { flag: "wx" }),
};

/** As if the process had been killed: nothing that catches errors of the system may catch this. */
export class Killed extends Error {}

/** Where and how a file system fails: at its nth step, counted from 1. */
export interface Failure {
  readonly step: number;
  readonly how:
    | "killed before"
    | "killed after"
    /** Killed with only half of it done: half a text is written, or a file has two names. */
    | "killed within"
    /** Somebody else does this before the step. */
    | { readonly meanwhile: () => void }
    /** The step fails with this code, and every other one works. */
    | { readonly code: string }
    /** This and every later step that writes fails with this code. */
    | { readonly codeFromHereOn: string };
}

/** The machine's file system, which fails as told, and how many steps were taken of it. */
export function failingFiles(failure?: Failure): { files: FileSystem; steps: () => number } {
  let steps = 0;
  let isKilled = false;
  const step = <Result>(path: string, act: () => Result, torn?: () => void): Result => {
    if (isKilled) throw new Killed();
    steps += 1;
    if (failure === undefined) return act();
    const { how } = failure;
    if (typeof how === "object" && "codeFromHereOn" in how && steps >= failure.step) {
      throw systemError(how.codeFromHereOn, path);
    }
    if (steps !== failure.step) return act();
    if (typeof how === "object" && "meanwhile" in how) {
      how.meanwhile();
      return act();
    }
    if (typeof how === "object" && "code" in how) throw systemError(how.code, path);
    isKilled = true;
    if (how === "killed within" && torn !== undefined) torn();
    else if (how !== "killed before") endured(act);
    throw new Killed();
  };
  const real = nodeFileSystem;
  const files: FileSystem = {
    follow: (path) => step(path, () => real.follow(path)),
    look: (path) => step(path, () => real.look(path)),
    list: (path) => step(path, () => real.list(path)),
    read: (path, atMost) => step(path, () => real.read(path, atMost)),
    hash: (path) => step(path, () => real.hash(path)),
    write: (path, content) =>
      step(
        path,
        () => quickFiles.write(path, content),
        () => writeFileSync(path, content.slice(0, content.length / 2)),
      ),
    writeLike: (path, text, other) => step(path, () => real.writeLike(path, text, other)),
    checkWritable: (path) => step(path, () => real.checkWritable(path)),
    realPath: (path) => step(path, () => real.realPath(path)),
    copy: (from, to) =>
      step(
        to,
        () => real.copy(from, to),
        () => writeFileSync(to, "torn"),
      ),
    rename: (from, to) => step(to, () => real.rename(from, to)),
    place: (from, to) =>
      step(
        to,
        () => real.place(from, to),
        () => linkSync(from, to),
      ),
    makeDirectory: (path) => step(path, () => real.makeDirectory(path)),
    removeFile: (path) => step(path, () => real.removeFile(path)),
    removeDirectory: (path) => step(path, () => real.removeDirectory(path)),
  };
  return { files, steps: () => steps };
}

/** Whether a step works or fails, the process is killed after it. */
function endured(act: () => unknown): void {
  try {
    act();
  } catch {
    // Nobody is left to be told.
  }
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code, path, syscall: "simulated" });
}
