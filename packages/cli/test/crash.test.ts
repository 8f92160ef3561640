import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isProblem, type Problem } from "../src/problem.ts";
import { nodeFileSystem } from "../src/node-file-system.ts";
import type { FileSystem } from "../src/file-system.ts";
import type { Comparison } from "../src/tree/compare-tree.ts";
import { isSystemError, reasonOf } from "../src/system-error.ts";
import { recover } from "../src/tree/recover.ts";
import { manifestName, stagingName, type Tree, type TreeFile } from "../src/tree/tree.ts";
import { writeTree } from "../src/tree/write-tree.ts";
import { failingFiles, Killed } from "./failing-files.ts";
import { folderWith, put, textsIn, type Texts } from "./folder.ts";

const oldProgram: Texts = {
  "cdk.json": "app: old",
  "bin/app.ts": "old app",
  "lib/data.ts": "old data",
  "lib/gone.ts": "no longer generated",
  "gone/only.ts": "no longer generated either",
  "same.txt": "the same in both",
};
const newProgram: Texts = {
  "cdk.json": "app: old",
  "bin/app.ts": "new app",
  "lib/data.ts": "new data",
  "lib/more/added.ts": "added",
  "same.txt": "the same in both",
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
  run({ directory, asset }, { ...oldProgram, "edited.ts": "generated" }, nodeFileSystem);
  put(directory, { ...ofTheUser, "edited.ts": "edited by hand" });
  return { directory, asset };
}

function run(
  { directory, asset }: Scene,
  texts: Texts,
  files: FileSystem,
  processId = 1,
): Comparison | Problem {
  const generated: TreeFile[] = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const tree: Tree = {
    directory,
    files: [...generated, { path: "assets/copied.bin", from: asset }],
    source: "topology.yaml",
    backend: "cdk",
    entry: "cdk.json",
  };
  return writeTree(tree, { io: world(files, processId), force: false });
}

function world(files: FileSystem, processId: number) {
  return { files, now: () => 0, processId, isRunning: () => false };
}

const update = { ...newProgram, "edited.ts": "generated anew" };

/** What the directory holds of the program: not the manifest, and not what is on its way. */
function programIn(directory: string): Texts {
  const ours = Object.entries(textsIn(directory)).filter(
    ([path]) =>
      !Object.hasOwn(ofTheUser, path) && path !== manifestName && !path.startsWith(stagingName),
  );
  return Object.fromEntries(ours);
}

function expectUserFiles(directory: string, step: string): void {
  const texts = textsIn(directory);
  for (const [path, text] of Object.entries(ofTheUser)) expect(texts[path], step).toBe(text);
  expect(texts["edited.ts"], step).toBe("edited by hand");
}

const rest = { "edited.ts": "edited by hand", "assets/copied.bin": "asset" };
const before = { ...oldProgram, ...rest };
const after = { ...newProgram, ...rest };

function stepsOfAnUpdate(): number {
  const { files, steps } = failingFiles();
  run(scene(), update, files);
  return steps();
}

it("updates a program and leaves what is the user's alone", () => {
  const place = scene();
  expect(programIn(place.directory)).toEqual(before);
  expect(run(place, update, nodeFileSystem)).toMatchObject({ kept: [{ path: "edited.ts" }] });
  expect(programIn(place.directory)).toEqual(after);
  expect(existsSync(join(place.directory, stagingName))).toBe(false);
  expectUserFiles(place.directory, "");
});

it.for(["killed before", "killed after", "killed within"] as const)(
  "holds the old program or the new one, wherever it is %s a step, once the next run begins",
  (how) => {
    const total = stepsOfAnUpdate();
    expect(total).toBeGreaterThan(50);
    const seen = new Set<string>();
    for (let number = 1; number <= total; number += 1) {
      const step = `step ${number}`;
      const place = scene();
      const { files } = failingFiles({ step: number, how });
      expect(() => run(place, update, files), step).toThrow(Killed);
      expectUserFiles(place.directory, step);
      seen.add(expectRunnableIsWhole(place, step));

      expect(recover(place.directory, world(nodeFileSystem, 2)), step).toBeUndefined();
      const recovered = programIn(place.directory);
      const isNew = recovered["bin/app.ts"] === newProgram["bin/app.ts"];
      expect(recovered, step).toEqual(isNew ? after : before);
      expect(existsSync(join(place.directory, stagingName)), step).toBe(false);
      expectUserFiles(place.directory, step);

      run(place, update, nodeFileSystem, 2);
      expect(programIn(place.directory), step).toEqual(after);
      expectUserFiles(place.directory, step);
    }
    expect(seen).toEqual(new Set(["old", "new", "cannot be run"]));
  },
);

it("takes a recovery up again that is itself killed at any step", () => {
  const halfway = () => {
    const place = scene();
    // In the middle of moving in, where there is most to take back.
    const { files } = failingFiles({ step: stepsOfMovingIn, how: "killed before" });
    expect(() => run(place, update, files)).toThrow(Killed);
    expect(expectRunnableIsWhole(place, "")).toBe("cannot be run");
    return place;
  };
  const total = stepsOfAnUpdate();
  const stepsOfMovingIn = total - 25;
  for (let number = 1; ; number += 1) {
    const place = halfway();
    const { files, steps } = failingFiles({ step: number, how: "killed after" });
    try {
      recover(place.directory, world(files, 2));
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
    }
    const isDone = steps() < number;
    expect(recover(place.directory, world(nodeFileSystem, 3))).toBeUndefined();
    expect(programIn(place.directory), `step ${number}`).toEqual(before);
    expectUserFiles(place.directory, `step ${number}`);
    if (isDone) break;
  }
});

it.for(["ENOSPC", "EACCES", "EIO", "EMFILE"])(
  "says what failed, and changes all or nothing, when any one step fails with %s",
  (code) => {
    const total = stepsOfAnUpdate();
    for (let number = 1; number <= total; number += 1) {
      const step = `step ${number}`;
      const place = scene();
      const { files } = failingFiles({ step: number, how: { code } });
      const result = attempt(() => run(place, update, files));
      const found = programIn(place.directory);
      const isNew = found["bin/app.ts"] === newProgram["bin/app.ts"];
      expect(found, step).toEqual(isNew ? after : before);
      expectUserFiles(place.directory, step);
      // Once everything is in its place, a failure to tidy up is none.
      if (isNew) expect(isProblem(result), step).toBe(false);
      else expect(isProblem(result) ? result.message : "", step).toContain(`(${code})`);

      run(place, update, nodeFileSystem, 2);
      expect(programIn(place.directory), step).toEqual(after);
    }
  },
);

it("loses nothing when a disk fails from any step on, and repairs the rest at the next run", () => {
  const total = stepsOfAnUpdate();
  for (let number = 1; number <= total; number += 1) {
    const step = `step ${number}`;
    const place = scene();
    const { files } = failingFiles({ step: number, how: { codeFromHereOn: "EIO" } });
    const result = attempt(() => run(place, update, files));
    expectUserFiles(place.directory, step);
    expectRunnableIsWhole(place, step);
    const isNew = programIn(place.directory)["cdk.json"] !== undefined && !isProblem(result);
    if (!isNew) expect(isProblem(result) ? result.message : "", step).toContain("(EIO)");
    expect(recover(place.directory, world(nodeFileSystem, 2)), step).toBeUndefined();
    const recovered = programIn(place.directory);
    expect([before, after], step).toContainEqual(recovered);
    expectUserFiles(place.directory, step);
  }
});

it("leaves no directory behind when a first program cannot be written", () => {
  const folder = folderWith({ "asset.bin": "asset" });
  const place = { directory: join(folder, "new/out"), asset: join(folder, "asset.bin") };
  const counting = failingFiles();
  run({ ...place, directory: join(folder, "other/out") }, oldProgram, counting.files);
  for (let number = 1; number <= counting.steps(); number += 1) {
    const { files } = failingFiles({ step: number, how: { code: "ENOSPC" } });
    const result = attempt(() => run(place, oldProgram, files));
    if (!isProblem(result)) break;
    expect(existsSync(join(folder, "new")), `step ${number}`).toBe(false);
  }
  expect(programIn(place.directory)).toEqual({ ...oldProgram, "assets/copied.bin": "asset" });
});

/** The system's own errors outside of writing are handled by the command. */
function attempt(act: () => Comparison | Problem): Comparison | Problem {
  try {
    return act();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { message: reasonOf(error), help: "" };
  }
}

/** While the entry is there, so is all of one program: what is stopped halfway cannot be deployed. */
function expectRunnableIsWhole(
  { directory }: Scene,
  step: string,
): "old" | "new" | "cannot be run" {
  const found = programIn(directory);
  if (found["cdk.json"] === undefined) return "cannot be run";
  const isNew = found["bin/app.ts"] === newProgram["bin/app.ts"];
  expect(found, step).toEqual(isNew ? after : before);
  return isNew ? "new" : "old";
}
