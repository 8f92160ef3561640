import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { isProblem, type Problem } from "../src/problem.ts";
import type { FileSystem } from "../src/file-system.ts";
import type { Comparison } from "../src/tree/compare-tree.ts";
import { isSystemError, reasonOf } from "../src/system-error.ts";
import { recover } from "../src/tree/recover.ts";
import { manifestName, stagingName, type Tree, type TreeFile } from "../src/tree/tree.ts";
import { writeTree } from "../src/tree/write-tree.ts";
import { failingFiles, Killed, quickFiles } from "./failing-files.ts";
import { folderWith, put, textsIn, type Texts } from "./folder.ts";

const oldProgram: Texts = {
  "cdk.json": "app: old",
  "bin/app.ts": "old app",
  "lib/data.ts": "old data",
  "lib/gone.ts": "no longer generated",
  "gone/only.ts": "no longer generated either",
  "same.txt": "the same in both",
  "picture.png": "\0old\r\n絵",
};
const newProgram: Texts = {
  "cdk.json": "app: old",
  "bin/app.ts": "new app",
  "lib/data.ts": "new data",
  "lib/more/added.ts": "added",
  "same.txt": "the same in both",
  "picture.png": "\0new\r\n絵",
};
const ofTheUser: Texts = {
  "node_modules/zod/index.js": "installed",
  "cdk.out/manifest.json": "synthesised",
  "package-lock.json": "locked",
  "lib/own.ts": "written by hand",
  "gone/notes.md": "notes",
};

interface Scene {
  readonly directory: string;
  readonly asset: string;
}

/** A directory that holds the old program and files of the user's, one of them an edited one of ours. */
function scene(): Scene {
  const folder = folderWith({ "asset.bin": "asset" });
  const directory = join(folder, "out");
  const asset = join(folder, "asset.bin");
  run({ directory, asset }, { ...oldProgram, "edited.ts": "generated" }, quickFiles);
  put(directory, { ...ofTheUser, "edited.ts": "edited by hand" });
  return { directory, asset };
}

function run(
  { directory, asset }: Scene,
  texts: Texts,
  files: FileSystem,
  who: Partial<Who> = {},
): Comparison | Problem {
  const generated = Object.entries(texts).map(([path, text]): TreeFile =>
    path.endsWith(".png") ? { path, bytes: Buffer.from(text) } : { path, text },
  );
  const tree: Tree = {
    directory,
    files: [...generated, { path: "assets/copied.bin", from: asset }],
    source: "topology.yaml",
    backend: "cdk",
    entry: "cdk.json",
  };
  return writeTree(tree, { io: world(files, who), force: false });
}

interface Who {
  readonly processId: number;
  /** The processes that are running. */
  readonly running: readonly number[];
}

function world(files: FileSystem, { processId = 1, running = [] }: Partial<Who> = {}) {
  return { files, now: () => 0, processId, isRunning: (other: number) => running.includes(other) };
}

const later = { processId: 2 };

const update = { ...newProgram, "edited.ts": "generated anew" };

/** What the directory holds of the program: not the manifest, and not what is on its way. */
function programIn(directory: string): Texts {
  const ours = Object.entries(textsIn(directory)).filter(
    ([path]) =>
      !Object.hasOwn(ofTheUser, path) && path !== manifestName && !path.startsWith(stagingName),
  );
  return Object.fromEntries(ours);
}

const rest = { "edited.ts": "edited by hand", "assets/copied.bin": "asset" };
const before = { ...oldProgram, ...rest };
const after = { ...newProgram, ...rest };

/** What a directory is, in words: which program it holds, and whether anything of the user's is gone. */
function stateOf({ directory }: Scene): string {
  const texts = textsIn(directory);
  const lost = Object.entries(ofTheUser).filter(([path, text]) => texts[path] !== text);
  if (lost.length > 0) return `lost ${lost.join(", ")}`;
  const found = programIn(directory);
  if (isDeepStrictEqual(found, before)) return "old";
  if (isDeepStrictEqual(found, after)) return "new";
  // What is stopped halfway must not be deployed, so its entry is away.
  return found["cdk.json"] === undefined ? "cannot be run" : `a mix: ${JSON.stringify(found)}`;
}

function isStagingLeft({ directory }: Scene): boolean {
  return existsSync(join(directory, stagingName));
}

function stepsOfAnUpdate(): readonly number[] {
  const { files, steps } = failingFiles();
  run(scene(), update, files);
  return Array.from({ length: steps() }, (_, index) => index + 1);
}

function killed(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    return error instanceof Killed;
  }
}

/** What the command would make of it: the message of a problem, or nothing where it worked. */
function messageOf(act: () => Comparison | Problem): string {
  try {
    const result = act();
    return isProblem(result) ? result.message : "";
  } catch (error) {
    return isSystemError(error) ? reasonOf(error) : `not a system error: ${String(error)}`;
  }
}

it("updates a program and leaves what is the user's alone", () => {
  const place = scene();
  expect(stateOf(place)).toBe("old");
  expect(run(place, update, quickFiles)).toMatchObject({ kept: [{ path: "edited.ts" }] });
  expect(stateOf(place)).toBe("new");
  expect(isStagingLeft(place)).toBe(false);
});

it.for(["killed before", "killed after", "killed within"] as const)(
  "holds the old program or the new one, wherever it is %s a step, once the next run begins",
  (how) => {
    const steps = stepsOfAnUpdate();
    expect(steps.length).toBeGreaterThan(50);
    const seen = steps.map((step) => {
      const place = scene();
      const { files } = failingFiles({ step, how });
      const isKilled = killed(() => run(place, update, files));
      const atOnce = stateOf(place);
      const problem = recover(place.directory, world(quickFiles, later));
      const recovered = stateOf(place);
      const isClean = !isStagingLeft(place);
      run(place, update, quickFiles, later);
      return { isKilled, atOnce, problem, recovered, isClean, finally: stateOf(place) };
    });
    expect(seen.filter(({ isKilled }) => !isKilled)).toEqual([]);
    expect(new Set(seen.map(({ atOnce }) => atOnce))).toEqual(
      new Set(["old", "cannot be run", "new"]),
    );
    expect(seen.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect(new Set(seen.map(({ recovered }) => recovered))).toEqual(new Set(["old", "new"]));
    expect(seen.filter(({ isClean }) => !isClean)).toEqual([]);
    expect(new Set(seen.map((one) => one.finally))).toEqual(new Set(["new"]));
  },
);

it("takes a recovery up again that is itself killed at any step", () => {
  // In the middle of moving in, where there is most to take back.
  const middle = stepsOfAnUpdate().length - 25;
  const halfway = () => {
    const place = scene();
    const { files } = failingFiles({ step: middle, how: "killed before" });
    killed(() => run(place, update, files));
    return place;
  };
  expect(stateOf(halfway())).toBe("cannot be run");
  const counting = failingFiles();
  recover(halfway().directory, world(counting.files, later));
  expect(counting.steps()).toBeGreaterThan(20);
  for (let step = 1; step <= counting.steps(); step += 1) {
    const place = halfway();
    const { files } = failingFiles({ step, how: "killed after" });
    expect(killed(() => recover(place.directory, world(files, later)))).toBe(true);
    expect(recover(place.directory, world(quickFiles, { processId: 3 }))).toBeUndefined();
    expect(stateOf(place)).toBe("old");
  }
});

it.for(["ENOSPC", "EACCES"])(
  "says what failed, and changes all or nothing, when any one step fails with %s",
  (code) => {
    const seen = stepsOfAnUpdate().map((step) => {
      const place = scene();
      const { files } = failingFiles({ step, how: { code } });
      const message = messageOf(() => run(place, update, files));
      const state = stateOf(place);
      run(place, update, quickFiles, later);
      return { state, message, finally: stateOf(place) };
    });
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(["old", "new"]));
    const silent = seen.filter(({ state, message }) => state === "old" && !message.includes(code));
    expect(silent).toEqual([]);
    // Once everything is in its place, a failure to tidy up is none.
    expect(seen.filter(({ state, message }) => state === "new" && message !== "")).toEqual([]);
    expect(new Set(seen.map((one) => one.finally))).toEqual(new Set(["new"]));
  },
);

it("loses nothing when a disk fails from any step on, and the next run repairs the rest", () => {
  const seen = stepsOfAnUpdate().map((step) => {
    const place = scene();
    const { files } = failingFiles({ step, how: { codeFromHereOn: "EIO" } });
    const message = messageOf(() => run(place, update, files));
    const atOnce = stateOf(place);
    const problem = recover(place.directory, world(quickFiles, later));
    return { message, atOnce, problem, recovered: stateOf(place) };
  });
  expect(new Set(seen.map(({ atOnce }) => atOnce))).toEqual(
    new Set(["old", "cannot be run", "new"]),
  );
  const silent = seen.filter(({ atOnce, message }) => atOnce !== "new" && !message.includes("EIO"));
  expect(silent).toEqual([]);
  expect(seen.filter(({ problem }) => problem !== undefined)).toEqual([]);
  expect(new Set(seen.map(({ recovered }) => recovered))).toEqual(new Set(["old", "new"]));
});

it("leaves no directory behind when a first program cannot be written", () => {
  const folder = folderWith({ "asset.bin": "asset" });
  const place = { directory: join(folder, "new/out"), asset: join(folder, "asset.bin") };
  const counting = failingFiles();
  run({ ...place, directory: join(folder, "other/out") }, oldProgram, counting.files);
  const left: number[] = [];
  for (let step = 1; step <= counting.steps(); step += 1) {
    const { files } = failingFiles({ step, how: { code: "ENOSPC" } });
    if (messageOf(() => run(place, oldProgram, files)) === "") break;
    if (existsSync(join(folder, "new"))) left.push(step);
  }
  expect(left).toEqual([]);
  expect(programIn(place.directory)).toEqual({ ...oldProgram, "assets/copied.bin": "asset" });
});

it("lets one of two runs write that begin at the same time, and both when they do not", () => {
  const seen = stepsOfAnUpdate().map((step) => {
    const place = scene();
    let other = "";
    const { files } = failingFiles({
      step,
      how: {
        meanwhile: () =>
          (other = messageOf(() => run(place, update, quickFiles, { processId: 2, running: [1] }))),
      },
    });
    const message = messageOf(() => run(place, update, files, { running: [2] }));
    return { message, other, state: stateOf(place), isClean: !isStagingLeft(place) };
  });
  expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(["new"]));
  expect(seen.filter(({ isClean }) => !isClean)).toEqual([]);
  expect(seen.filter(({ message, other }) => message !== "" && other !== "")).toEqual([]);
  expect(seen.some(({ other }) => other.includes("Another `cloister`"))).toBe(true);
});

it("gives way to somebody who writes a file while the program is being written", () => {
  const seen = stepsOfAnUpdate().map((step) => {
    const place = scene();
    const { files } = failingFiles({
      step,
      how: { meanwhile: () => put(place.directory, { "lib/data.ts": "written meanwhile" }) },
    });
    const message = messageOf(() => run(place, update, files));
    return { message, text: textsIn(place.directory)["lib/data.ts"] };
  });
  expect(new Set(seen.map(({ text }) => text))).toEqual(new Set(["written meanwhile"]));
  expect(seen.some(({ message }) => message.includes("was written in the meantime"))).toBe(true);
});
