import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeFileSystem } from "../src/node-file-system.ts";
import { folderWith, put, textsIn } from "./folder.ts";
import { doubtful, fine, misspelt } from "./topologies.ts";
import { run } from "./world.ts";

/** A folder with a topology and, unless it is told otherwise, its program in `out`. */
async function generated(topology = fine, { isGenerated = true } = {}) {
  const folder = folderWith({ "topology.yaml": topology });
  const out = join(folder, "out");
  const generate = (...words: readonly string[]) =>
    run(["generate", join(folder, "topology.yaml"), "--backend", "cdk", "--out", out, ...words]);
  if (isGenerated) await generate();
  return { folder, out, generate };
}

it("writes a program, with a manifest of what it wrote", async () => {
  const { out, generate } = await generated(fine, { isGenerated: false });
  const ran = await generate();
  expect([ran.code, ran.out]).toEqual([0, ""]);
  expect(ran.err).toMatch(/out: \d+ new\.\n$/);
  const { ".cloister-manifest.json": manifest = "", ...program } = textsIn(out);
  const { files, ...rest } = JSON.parse(manifest);
  expect(rest).toEqual({ version: 1, source: "topology.yaml", backend: "cdk" });
  expect(Object.keys(files)).toEqual(Object.keys(program));
  expect(Object.keys(program)).toContain("bin/app.ts");
  expect(Object.values(files)).toEqual(
    Object.values(files).map(() => expect.stringMatching(/^[0-9a-f]{64}$/)),
  );
});

it("changes nothing the second time, and says that it is up to date", async () => {
  const { out, generate } = await generated();
  const first = textsIn(out);
  const again = await generate();
  expect(again.code).toBe(0);
  expect(again.err).toMatch(/out: \d+ unchanged\.\n$/);
  expect(textsIn(out)).toEqual(first);
  expect(await generate("--check")).toMatchObject({ code: 0, out: "" });
});

it("writes nothing when the topology has an error", async () => {
  const { folder, generate } = await generated(misspelt, { isGenerated: false });
  const ran = await generate();
  expect([ran.code, ran.out]).toEqual([1, ""]);
  expect(ran.err).toContain("error[language/unknown-key]");
  expect(ran.err).toContain("`--allow-errors`");
  expect(Object.keys(textsIn(folder))).toEqual(["topology.yaml"]);
});

it("writes the program in spite of errors with --allow-errors", async () => {
  const { out, generate } = await generated(misspelt, { isGenerated: false });
  const ran = await generate("--allow-errors");
  expect(ran.code).toBe(0);
  expect(ran.err).toContain("error[language/unknown-key]");
  expect(Object.keys(textsIn(out))).toContain("bin/app.ts");
});

it("writes nothing where no plan exists, whatever is allowed", async () => {
  const { folder, generate } = await generated("cloister: 2\n", { isGenerated: false });
  expect(await generate("--allow-errors", "--force")).toMatchObject({ code: 1, out: "" });
  expect(Object.keys(textsIn(folder))).toEqual(["topology.yaml"]);
});

it("shows warnings and writes the program", async () => {
  const { generate } = await generated(doubtful, { isGenerated: false });
  const ran = await generate();
  expect(ran.code).toBe(0);
  expect(ran.err).toContain("warning[storage/object-listed-twice]");
});

it("keeps a file that was edited by hand, writes the rest, and ends with 1", async () => {
  const { folder, out, generate } = await generated();
  put(out, { "README.md": "mine" });
  put(folder, { "topology.yaml": fine.replaceAll("data-of-x", "other-of-x") });
  const ran = await generate();
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("README.md was edited by hand");
  expect(ran.err).toContain("--force");
  expect(textsIn(out)["README.md"]).toBe("mine");
  expect(textsIn(out)["lib/x/data-stack.ts"]).toContain("other-of-x");
  expect((await generate()).code).toBe(1);
});

it("overwrites a file that was edited by hand with --force", async () => {
  const { out, generate } = await generated();
  const first = textsIn(out);
  put(out, { "README.md": "mine" });
  expect(await generate("--force")).toMatchObject({ code: 0 });
  expect(textsIn(out)).toEqual(first);
});

it("takes line ends of Windows, as git may write them, for no edit", async () => {
  const { folder, out, generate } = await generated();
  const readme = textsIn(out)["README.md"] ?? "";
  put(out, { "README.md": readme.replaceAll("\n", "\r\n") });
  expect(await generate("--check")).toMatchObject({ code: 0 });
  put(folder, { "topology.yaml": fine.replace("name: small", "name: renamed") });
  expect(await generate()).toMatchObject({ code: 0 });
  expect(textsIn(out)["README.md"]).toContain("renamed");
});

it("makes a file again that was deleted", async () => {
  const { out, generate } = await generated();
  const first = textsIn(out);
  rmSync(join(out, "cdk.json"));
  expect(await generate()).toMatchObject({ code: 0 });
  expect(textsIn(out)).toEqual(first);
});

it("removes what is generated no more, and the directory that is left empty, but never what is the user's", async () => {
  const { folder, out, generate } = await generated();
  const own = {
    "node_modules/a/index.js": "installed",
    "cdk.out/manifest.json": "{}",
    "package-lock.json": "{}",
    "lib/own.ts": "own",
  };
  put(out, own);
  put(folder, { "topology.yaml": fine.replace("data-of-x: {}", "data-of-x: { stack: lake }") });
  expect(await generate()).toMatchObject({ code: 0 });
  const after = textsIn(out);
  expect(after).toMatchObject(own);
  expect(after["lib/x/data-stack.ts"]).toBeUndefined();
  expect(after["lib/x/lake-stack.ts"]).toBeDefined();
});

it("keeps an edited file that is generated no more, once, and then leaves it to the user", async () => {
  const { folder, out, generate } = await generated();
  put(out, { "lib/x/data-stack.ts": "mine" });
  put(folder, { "topology.yaml": fine.replace("data-of-x: {}", "data-of-x: { stack: lake }") });
  const ran = await generate();
  expect(ran.code).toBe(1);
  expect(ran.err).toContain(
    "lib/x/data-stack.ts was edited by hand, and is not generated any more",
  );
  expect(await generate()).toMatchObject({ code: 0 });
  expect(textsIn(out)["lib/x/data-stack.ts"]).toBe("mine");
});

it("keeps a file of the user's at a path that is needed now", async () => {
  const { folder, out, generate } = await generated();
  put(out, { "lib/x/lake-stack.ts": "mine" });
  put(folder, { "topology.yaml": fine.replace("data-of-x: {}", "data-of-x: { stack: lake }") });
  const ran = await generate();
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("lib/x/lake-stack.ts was there before");
  expect(textsIn(out)["lib/x/lake-stack.ts"]).toBe("mine");
});

it("lists with --check what is not up to date, and writes nothing", async () => {
  const { folder, out, generate } = await generated();
  put(out, { "README.md": "mine" });
  rmSync(join(out, "cdk.json"));
  put(folder, { "topology.yaml": fine.replace("data-of-x: {}", "data-of-x: { stack: lake }") });
  const before = textsIn(folder);
  const ran = await generate("--check");
  expect(ran.code).toBe(1);
  expect(ran.out.split("\n")).toEqual([
    "kept       README.md",
    "changed    bin/app.ts",
    "missing    cdk.json",
    "left over  lib/x/data-stack.ts",
    "missing    lib/x/lake-stack.ts",
    "",
  ]);
  expect(textsIn(folder)).toEqual(before);
});

it("says with --check that there is no program yet, without making a directory", async () => {
  const { folder, generate } = await generated(fine, { isGenerated: false });
  const ran = await generate("--check");
  expect(ran.code).toBe(1);
  expect(ran.out).toContain("missing  bin/app.ts\n");
  expect(Object.keys(textsIn(folder))).toEqual(["topology.yaml"]);
});

it("copies local files into the program, from beside the topology", async () => {
  const topology = fine.replace(
    "data-of-x: {}",
    "data-of-x: { objects: { a/b.csv: { source: data/b.csv } } }",
  );
  const { folder, out, generate } = await generated(topology, { isGenerated: false });
  put(folder, { "data/b.csv": "1,2\n" });
  expect(await generate()).toMatchObject({ code: 0 });
  expect(Object.values(textsIn(out))).toContain("1,2\n");
  put(folder, { "data/b.csv": "3,4\n" });
  expect((await generate("--check")).out).toMatch(/^changed +\S+\n$/);
  expect(await generate()).toMatchObject({ code: 0 });
  expect(Object.values(textsIn(out))).toContain("3,4\n");
});

const refused: Readonly<Record<string, { make: (out: string) => void; message: string }>> = {
  "is a file": {
    make: (out) => put(join(out, ".."), { out: "a file" }),
    message: "`OUT` is a file, not a directory.",
  },
  "is a symbolic link": {
    make(out) {
      mkdirSync(`${out}-real`);
      symlinkSync(`${out}-real`, out);
    },
    message: "`OUT` is a symbolic link, which is not followed.",
  },
  "holds files of somebody else's": {
    make: (out) => put(out, { "a.txt": "", "b.txt": "" }),
    message: "`OUT` holds files that Cloister did not write: `a.txt`, `b.txt`.",
  },
  "has a damaged manifest": {
    make: (out) => put(out, { ".cloister-manifest.json": "{" }),
    message: "`OUT/.cloister-manifest.json` is damaged",
  },
  "has a manifest that leads out of it": {
    make: (out) =>
      put(out, {
        ".cloister-manifest.json": JSON.stringify({
          version: 1,
          source: "topology.yaml",
          backend: "cdk",
          files: { "../topology.yaml": "0" },
        }),
      }),
    message: "`OUT/.cloister-manifest.json` is damaged",
  },
  "has a manifest of a newer version": {
    make: (out) => put(out, { ".cloister-manifest.json": `{ "version": 2 }` }),
    message: "`OUT/.cloister-manifest.json` was written by a newer Cloister.",
  },
  "holds a program of another backend": {
    make: (out) =>
      put(out, {
        ".cloister-manifest.json": `{ "version": 1, "source": "a", "backend": "other", "files": {} }`,
      }),
    message: "`OUT` holds a program for another backend, `other`.",
  },
};

it.for(Object.entries(refused))("writes nothing into a directory that %s", async ([, one]) => {
  const { folder, out, generate } = await generated(fine, { isGenerated: false });
  one.make(out);
  const before = textsIn(folder);
  const ran = await generate();
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain(`error: ${one.message.replace("OUT", out)}`);
  expect(ran.err).toMatch(/^error: .+\n {2}help: .+\n$/);
  expect(textsIn(folder)).toEqual(before);
});

it("does not follow a link that only a final slash would follow", async () => {
  const { folder } = await generated(fine, { isGenerated: false });
  mkdirSync(join(folder, "real"));
  symlinkSync(join(folder, "real"), join(folder, "link"));
  const words = ["generate", join(folder, "topology.yaml"), "--backend", "cdk", "--out"];
  expect(await run([...words, `${join(folder, "link")}/`])).toMatchObject({ code: 2 });
});

it("takes over a directory with --force, and leaves what is not in the way", async () => {
  const { out, generate } = await generated(fine, { isGenerated: false });
  put(out, { "README.md": "mine", "notes.txt": "mine" });
  expect(await generate("--force")).toMatchObject({ code: 0 });
  expect(textsIn(out)["README.md"]).not.toBe("mine");
  expect(textsIn(out)["notes.txt"]).toBe("mine");
});

it("begins in a directory that holds only what git or a desktop puts there", async () => {
  const { out, generate } = await generated(fine, { isGenerated: false });
  put(out, { ".git/HEAD": "ref", ".gitkeep": "", ".DS_Store": "" });
  expect(await generate()).toMatchObject({ code: 0 });
});

it("never writes through a symbolic link inside the directory, forced or not", async () => {
  const { folder, out, generate } = await generated(fine, { isGenerated: false });
  mkdirSync(join(folder, "elsewhere"));
  mkdirSync(out);
  symlinkSync(join(folder, "elsewhere"), join(out, "lib"));
  const ran = await generate("--force");
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("lib/x/data-stack.ts would be reached through the symbolic link `lib`");
  expect(textsIn(join(folder, "elsewhere"))).toEqual({});
});

it("says so when the directory may not be written", async () => {
  const { folder, out } = await generated(fine, { isGenerated: false });
  const denied = Object.assign(new Error(), { code: "EACCES", syscall: "mkdir", path: out });
  const files = {
    ...nodeFileSystem,
    makeDirectory() {
      throw denied;
    },
  };
  const words = ["generate", join(folder, "topology.yaml"), "--backend", "cdk", "--out", out];
  const ran = await run(words, { io: { files } });
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain(`error: \`${out}\` cannot be written: permission is denied (EACCES).`);
});

it("waits for nobody: a run that is under way is named, and one that was stopped is taken back", async () => {
  const { folder, out, generate } = await generated();
  const first = textsIn(out);
  const owner = JSON.stringify({ process: 77, started: 0 });
  put(out, { ".cloister-staging/owner.json": owner });
  const words = ["generate", join(folder, "topology.yaml"), "--backend", "cdk", "--out", out];
  const busy = await run(words, { io: { isRunning: (process) => process === 77 } });
  expect(busy.code).toBe(2);
  expect(busy.err).toContain(
    `Another \`cloister generate\` (process 77) is writing into \`${out}\`.`,
  );

  expect(await generate("--check")).toMatchObject({
    code: 1,
    out: "unfinished  .cloister-staging\n",
  });
  expect(await generate()).toMatchObject({ code: 0 });
  expect(textsIn(out)).toEqual(first);
});

it("does not believe a number that was given to another process since", async () => {
  const { folder, out } = await generated();
  put(out, { ".cloister-staging/owner.json": JSON.stringify({ process: 77, started: 0 }) });
  const words = ["generate", join(folder, "topology.yaml"), "--backend", "cdk", "--out", out];
  const anHour = 60 * 60 * 1000;
  const ran = await run(words, { io: { isRunning: () => true, now: () => anHour } });
  expect(ran.code).toBe(0);
});

it.for([
  ["{", "cannot be read"],
  [
    JSON.stringify({ steps: [{ path: "../stolen", before: "0", after: null }], directories: [] }),
    "cannot be read",
  ],
  [JSON.stringify({ steps: [], directories: ["../../made"] }), "cannot be read"],
])("does nothing that a journal asks for that is not ours: %s", async ([journal, message]) => {
  const { folder, out, generate } = await generated();
  put(out, { ".cloister-staging/journal.json": `${journal}`, ".cloister-staging/old-0": "stolen" });
  const before = textsIn(folder);
  const ran = await generate();
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(`${message}`);
  expect(textsIn(folder)).toEqual(before);
});

it("removes nothing from a staging directory that is not ours", async () => {
  const { out, generate } = await generated();
  put(out, { ".cloister-staging/notes.txt": "mine" });
  const ran = await generate();
  expect(ran.code).toBe(2);
  expect(textsIn(out)[".cloister-staging/notes.txt"]).toBe("mine");
});
