import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { FileSystem } from "../src/file-system.ts";
import type { Git } from "../src/git.ts";
import { nodeFileSystem } from "../src/node-file-system.ts";
import { nodeGit } from "../src/node-git.ts";
import { folderWith } from "./folder.ts";
import { doubtful, fine, misspelt } from "./topologies.ts";
import { run } from "./world.ts";

const example = (name: string) =>
  fileURLToPath(new URL(`../../../examples/${name}/topology.yaml`, import.meta.url));
const published = example("closed-sagemaker-as-published");
const doneRight = example("closed-sagemaker");

const grown = fine.replace("data-of-x: {}", "data-of-x: {}\n      more-of-x: {}");

/** A folder that Git knows, with the first topology committed and another one in its place. */
function repository(committed = fine, now = grown): string {
  const folder = folderWith();
  const git = (...words: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...words], {
      cwd: folder,
      stdio: "ignore",
    });
  git("init", "--quiet", "--initial-branch=main");
  writeFileSync(join(folder, "topology.yaml"), committed);
  git("add", ".");
  git("commit", "--quiet", "--no-gpg-sign", "-m", "first");
  git("tag", "v1");
  writeFileSync(join(folder, "topology.yaml"), now);
  return folder;
}

/** The machine's git, run in a folder. */
function gitIn(cwd: string): Git {
  return (words, atMost) => {
    try {
      const out = execFileSync("git", [...words], { cwd, maxBuffer: atMost, stdio: "pipe" });
      return { ran: true, code: 0, out, said: "" };
    } catch (error) {
      if (!(error instanceof Error) || !("status" in error) || !("stderr" in error)) throw error;
      return {
        ran: true,
        code: Number(error.status),
        out: new Uint8Array(),
        said: String(error.stderr),
      };
    }
  };
}

/** The command as it is started in a folder. */
async function diffIn(folder: string, ...words: readonly string[]) {
  const files: FileSystem = {
    ...nodeFileSystem,
    follow: (path) => nodeFileSystem.follow(resolve(folder, path)),
    read: (path, atMost) => nodeFileSystem.read(resolve(folder, path), atMost),
    realPath: (path) => nodeFileSystem.realPath(resolve(folder, path)),
    list: (path) => nodeFileSystem.list(resolve(folder, path)),
  };
  return run(["diff", ...words], { io: { git: gitIn(folder), files } });
}

it("compares two files, on one screen", async () => {
  const { code, out, err } = await run(["diff", published, doneRight]);
  expect([code, err]).toEqual([0, ""]);
  const lines = out.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(50);
  expect(out).toContain("1 subnet closes to the internet");
  expect(out).toContain("closed, no `0.0.0.0/0` through `x:nat-gateway/main/egress`");
  expect(out).toContain("no longer found: ");
});

it("writes Markdown and JSON", async () => {
  const { out: markdown } = await run(["diff", published, doneRight, "--format", "markdown"]);
  expect(markdown).toMatch(/^### Topology difference\n/);
  const { out } = await run(["diff", published, doneRight, "--format", "json"]);
  const json = JSON.parse(out) as {
    readonly before: { readonly name: string };
    readonly expectations: readonly { readonly placeAfter: { readonly line: number } }[];
  };
  expect(json.before.name).toBe(published);
  expect(json.expectations[0]?.placeAfter.line).toBeGreaterThan(200);
});

it("speaks Japanese", async () => {
  const { out } = await run(["diff", published, doneRight, "--lang", "ja"]);
  expect(out).toContain("1 個のサブネットがインターネットから閉じる");
});

it("says that nothing changes, and tells by its exit code only where that is asked for", async () => {
  const same = await run(["diff", doneRight, doneRight, "--exit-code"]);
  expect([same.code, same.out.trimEnd().split("\n").at(-1)]).toEqual([0, "Nothing changes."]);
  expect((await run(["diff", published, doneRight])).code).toBe(0);
  expect((await run(["diff", published, doneRight, "--exit-code"])).code).toBe(1);
});

it("compares a file with itself at a revision", async () => {
  const folder = repository();
  const path = join(folder, "topology.yaml");
  for (const revision of ["main", "HEAD", "v1", "main~0"]) {
    const { code, out, err } = await diffIn(folder, `${revision}:topology.yaml`, path);
    expect([code, err], revision).toEqual([0, ""]);
    expect(out, revision).toContain("added: `x:bucket/more-of-x`");
    expect(out, revision).toContain(`${revision}:topology.yaml → `);
  }
});

it("compares two revisions, and what is staged", async () => {
  const folder = repository();
  const { out } = await diffIn(folder, "v1:topology.yaml", "main:topology.yaml");
  expect(out).toContain("Nothing changes.");
  execFileSync("git", ["add", "."], { cwd: folder });
  const staged = await diffIn(folder, "main:topology.yaml", ":topology.yaml");
  expect(staged.out).toContain("added: `x:bucket/more-of-x`");
});

it("takes a revision alone for the same files at that revision, overlays included", async () => {
  const folder = repository();
  const { code, out } = await diffIn(folder, "main", "topology.yaml");
  expect(code).toBe(0);
  expect(out).toContain("main:topology.yaml → topology.yaml");
  expect(out).toContain("added: `x:bucket/more-of-x`");
  const over = "accounts: { x: { buckets: { third-of-x: {} } } }\n";
  writeFileSync(join(folder, "over.yaml"), over);
  const missing = await diffIn(folder, "main", "topology.yaml", "-f", "over.yaml");
  expect(missing.err).toContain("There is no file `over.yaml` in revision `main`.");
  const newer = await diffIn(folder, "main", "topology.yaml", "--new-overlay", "over.yaml");
  expect(newer.out).toContain("`x:bucket/third-of-x`");
  const both = await diffIn(folder, "topology.yaml", "topology.yaml", "-f", "over.yaml");
  expect(both.out).toContain("Nothing changes.");
});

it("runs the machine's own git", () => {
  const version = nodeGit(["--version"], 1024);
  expect(version).toMatchObject({ ran: true, code: 0 });
  expect(nodeGit(["--version"], 4)).toEqual({ ran: false, reason: "ENOBUFS" });
});

it("starts the path at the current directory, and reads names that look strange", async () => {
  const folder = repository();
  const inner = join(folder, "sub folder");
  mkdirSync(inner);
  writeFileSync(join(inner, "-o 'x'.yaml"), fine);
  execFileSync("git", ["add", "."], { cwd: folder });
  const strange = await diffIn(inner, ":-o 'x'.yaml", join(folder, "topology.yaml"));
  expect([strange.code, strange.err]).toEqual([0, ""]);
  const above = await diffIn(inner, "main:../topology.yaml", join(folder, "topology.yaml"));
  expect(above.out).toContain("added: `x:bucket/more-of-x`");
});

it("takes what exists as a file for one, whatever its name is", async () => {
  const folder = repository();
  const odd = join(folder, "main:topology.yaml");
  writeFileSync(odd, grown);
  const { out } = await diffIn(folder, odd, join(folder, "topology.yaml"));
  expect(out).toContain("Nothing changes.");
});

it.for([
  [["nope:topology.yaml"], "Git knows no revision `nope`."],
  [["--", "--output=x:topology.yaml"], "Git knows no revision `--output=x`."],
  [["main:none.yaml"], "There is no file `none.yaml` in revision `main`."],
  [["main:."], "`.` is no file in revision `main`."],
  [["main:"], "`main:` names no file of a revision."],
  [["main:/etc/passwd"], "`main:/etc/passwd` names no file of a revision."],
  [["nothing.yaml"], "There is no file `nothing.yaml`"],
  [["nothing"], "There is no file `nothing`, and Git knows no such revision."],
] as const)("refuses %j", async ([words, message]) => {
  const folder = repository();
  const { code, out, err } = await diffIn(folder, ...words, join(folder, "topology.yaml"));
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(`error: ${message}`);
});

it("says that there is no repository, and that there is no git", async () => {
  const folder = folderWith();
  writeFileSync(join(folder, "topology.yaml"), fine);
  const path = join(folder, "topology.yaml");
  const nowhere = await diffIn(folder, "main:topology.yaml", path);
  expect(nowhere.err).toContain("There is no Git repository that could be read here.");
  const without = await run(["diff", "main:topology.yaml", path], {
    io: { git: () => ({ ran: false, reason: "ENOENT" }) },
  });
  expect([without.code, without.err]).toEqual([2, expect.stringContaining("Git is not installed")]);
});

it("needs two sides, and several files only at a revision", async () => {
  const one = await run(["diff", published]);
  expect(one.err).toContain("`cloister diff` needs an older and a newer topology.");
  const three = await run(["diff", published, doneRight, doneRight]);
  expect(three.err).toContain("is no revision, so that it is compared with one file only.");
  expect([one.code, three.code]).toEqual([2, 2]);
});

it("ends with 1 where a side has no plan, and says why", async () => {
  const folder = repository();
  writeFileSync(join(folder, "broken.yaml"), "cloister: 1\nname: [\n");
  const { code, out, err } = await diffIn(
    folder,
    "main:topology.yaml",
    join(folder, "broken.yaml"),
  );
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/Nothing was compared: `.*broken\.yaml` has no plan\./);
});

it("says that parts are left out of a side with errors, and which findings are new", async () => {
  const folder = repository(fine, misspelt);
  const { code, out } = await diffIn(folder, "main:topology.yaml", join(folder, "topology.yaml"));
  expect(code).toBe(0);
  expect(out).toContain("Errors leave out parts of the newer topology");
  const warned = repository(fine, doubtful);
  const found = await diffIn(warned, "main:topology.yaml", join(warned, "topology.yaml"));
  expect(found.out).toContain("Findings ! new warning ");
});

it("does not look for the files of a revision on the disk", async () => {
  const upload = fine.replace(
    "data-of-x: {}",
    'data-of-x: { objects: { "a.csv": { source: files/a.csv } } }',
  );
  const folder = repository(upload, fine);
  const { out } = await diffIn(folder, "main:topology.yaml", join(folder, "topology.yaml"));
  expect(out).not.toContain("storage/source-missing");
});
