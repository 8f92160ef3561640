import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeFileSystem } from "../src/node-file-system.ts";
import { put, textsIn } from "./folder.ts";
import { generated } from "./generated.ts";
import { fine } from "./topologies.ts";
import { run } from "./world.ts";

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
  const { out, words } = await generated(fine, { isGenerated: false });
  mkdirSync(`${out}-real`);
  symlinkSync(`${out}-real`, out);
  expect(await run([...words.slice(0, -1), `${out}/`])).toMatchObject({ code: 2 });
  expect(textsIn(`${out}-real`)).toEqual({});
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
  const { out, words } = await generated(fine, { isGenerated: false });
  const denied = Object.assign(new Error(), { code: "EACCES", syscall: "mkdir", path: out });
  const files = {
    ...nodeFileSystem,
    makeDirectory() {
      throw denied;
    },
  };
  const ran = await run(words, { io: { files } });
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain(`error: \`${out}\` cannot be written: permission is denied (EACCES).`);
});

it("waits for nobody: a run that is under way is named, and one that was stopped is taken back", async () => {
  const { out, words, generate } = await generated();
  const first = textsIn(out);
  const owner = JSON.stringify({ process: 77, started: 0 });
  put(out, { ".cloister-staging/owner.json": owner });
  const busy = await run(words, { io: { isRunning: (process) => process === 77 } });
  expect(busy.code).toBe(2);
  expect(busy.err).toContain(`Another \`cloister\` (process 77) is writing into \`${out}\`.`);

  expect(await generate("--check")).toMatchObject({
    code: 1,
    out: "unfinished  .cloister-staging\n",
  });
  expect(await generate()).toMatchObject({ code: 0 });
  expect(textsIn(out)).toEqual(first);
});

it("does not believe a number that was given to another process since", async () => {
  const { out, words } = await generated();
  put(out, { ".cloister-staging/owner.json": JSON.stringify({ process: 77, started: 0 }) });
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
  expect(ran.err).toContain(
    `\`${join(out, ".cloister-staging")}\` holds \`notes.txt\`, which is not ours.`,
  );
  expect(textsIn(out)[".cloister-staging/notes.txt"]).toBe("mine");
});
