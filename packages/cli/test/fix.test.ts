import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { nodeFileSystem } from "../src/node-file-system.ts";
import { folderWith } from "./folder.ts";
import { fine } from "./topologies.ts";
import { run } from "./world.ts";

/** Two keys that are misspelt, an object written twice, and a silence of nothing. */
const wrong = `# Who looks after it: nobody.
cloister: 1
name: small   # and short
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    descripton: 'The only one' # as yet
    bukets:
      # All of it.
      data-of-x:
        objects:
          - a.csv # the first
          - b.csv
          - a.csv # the same again
    # Nothing more.
`;
const mended = wrong
  .replace("descripton", "description")
  .replace("bukets", "buckets")
  .replace("          - a.csv # the same again\n", "");

it("mends what has one remedy, says what, and touches nothing else", async () => {
  const folder = folderWith({ "topology.yaml": wrong });
  const path = join(folder, "topology.yaml");
  const { code, out, err } = await run(["check", path, "--fix"]);
  expect(readFileSync(path, "utf8")).toBe(mended);
  expect(out.split("\n")).toEqual([
    `mended ${path}:8:5 [language/unknown-key]: \`descripton\` is not a key of \`x\`. Did you mean \`description\`?`,
    `mended ${path}:9:5 [language/unknown-key]: \`bukets\` is not a key of \`x\`. Did you mean \`buckets\`?`,
    expect.stringMatching(/^mended .*:15:13 \[storage\/object-listed-twice\]: /),
    "",
    "No problems found.",
    "",
  ]);
  expect([code, err]).toEqual([0, ""]);
  expect(readdirSync(folder)).toEqual(["topology.yaml"]);
});

it("prints a patch and nothing else on standard output for --dry-run", async () => {
  const folder = folderWith({ "topology.yaml": wrong });
  const path = join(folder, "topology.yaml");
  const { code, out, err } = await run(["check", path, "--fix", "--dry-run"]);
  expect(readFileSync(path, "utf8")).toBe(wrong);
  expect(code).toBe(0);
  expect(out).toBe(`--- a/${path}
+++ b/${path}
@@ -5,12 +5,11 @@
 accounts:
   x:
     id: "111111111111"
-    descripton: 'The only one' # as yet
-    bukets:
+    description: 'The only one' # as yet
+    buckets:
       # All of it.
       data-of-x:
         objects:
           - a.csv # the first
           - b.csv
-          - a.csv # the same again
     # Nothing more.
`);
  expect(err).toContain("would mend ");
  expect(err).toMatch(/\nNo problems found\.\n$/);
  const input = await run(["check", "-", "--fix", "--dry-run"], { input: wrong });
  expect(input.out).toBe(out.replaceAll(path, "<stdin>"));
});

it("says the rest as a check does, and ends as it ends", async () => {
  const folder = folderWith({ "topology.yaml": wrong.replace("111111111111", "1") });
  const path = join(folder, "topology.yaml");
  const fixed = await run(["check", path, "--fix"]);
  const checked = await run(["check", path]);
  expect(fixed.code).toBe(1);
  expect(fixed.out.endsWith(checked.out)).toBe(true);
  const silent = await run(["check", path, "--fix"]);
  expect(silent).toEqual(checked);
});

it("keeps reports for machines free of other lines", async () => {
  const folder = folderWith({ "topology.yaml": wrong });
  const path = join(folder, "topology.yaml");
  const { out, err } = await run(["check", path, "--fix", "--format", "json"]);
  expect(JSON.parse(out)).toMatchObject({ diagnostics: [] });
  expect(err).toContain("mended ");
});

it("writes each change into the file that holds it, through links, with line ends and permissions kept", async () => {
  const part = wrong.replace(/^(?:.*\n){4}/, "").replaceAll("\n", "\r\n");
  const head = "\ufeffcloister: 1\nname: small\nregion: ap-northeast-1\n";
  const folder = folderWith({ "head.yaml": head, "real/part.yaml": part });
  const [first, link] = [join(folder, "head.yaml"), join(folder, "part.yaml")];
  symlinkSync(join("real", "part.yaml"), link);
  chmodSync(join(folder, "real/part.yaml"), 0o600);
  const before = statSync(first);
  const { code } = await run(["check", first, link, "--fix"]);
  expect(code).toBe(0);
  expect(readFileSync(link, "utf8")).toBe(
    mended.replace(/^(?:.*\n){4}/, "").replaceAll("\n", "\r\n"),
  );
  expect(statSync(join(folder, "real/part.yaml")).mode & 0o777).toBe(0o600);
  // Not even written anew.
  expect(statSync(first).ino).toBe(before.ino);
  expect(statSync(first).mtimeMs).toBe(before.mtimeMs);
  expect(readdirSync(folder).toSorted()).toEqual(["head.yaml", "part.yaml", "real"]);
  expect(readdirSync(join(folder, "real"))).toEqual(["part.yaml"]);
});

it("mends a file once that is named twice", async () => {
  const folder = folderWith({ "topology.yaml": wrong });
  const path = join(folder, "topology.yaml");
  const link = join(folder, "link.yaml");
  symlinkSync("topology.yaml", link);
  const { code } = await run(["check", path, `${folder}/./topology.yaml`, link, "--fix"]);
  expect(code).toBe(0);
  expect(readFileSync(path, "utf8")).toBe(mended);
});

it("writes nothing where a file was changed since it was read, or cannot be written", async () => {
  const folder = folderWith({ "topology.yaml": wrong });
  const path = join(folder, "topology.yaml");
  let reads = 0;
  const files = {
    ...nodeFileSystem,
    read(from: string, atMost: number) {
      reads += 1;
      if (reads === 2) writeFileSync(path, fine);
      return nodeFileSystem.read(from, atMost);
    },
  };
  const overtaken = await run(["check", path, "--fix"], { io: { files } });
  expect(overtaken).toEqual({
    code: 2,
    out: "",
    err: `error: \`${path}\` was written by somebody else in the meantime.\n  help: Nothing was changed. Run it again.\n`,
  });
  expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual([fine, ["topology.yaml"]]);

  writeFileSync(path, wrong);
  const full = Object.assign(new Error("full"), { code: "ENOSPC", syscall: "write", path });
  const refusing = {
    ...nodeFileSystem,
    writeLike() {
      throw full;
    },
  };
  const failed = await run(["check", path, "--fix"], { io: { files: refusing } });
  expect([failed.code, failed.err]).toEqual([2, expect.stringContaining("no space is left")]);

  const denied = Object.assign(new Error("denied"), { code: "EACCES", syscall: "access", path });
  const readOnly = {
    ...nodeFileSystem,
    checkWritable() {
      throw denied;
    },
  };
  const kept = await run(["check", path, "--fix"], { io: { files: readOnly } });
  expect(kept).toMatchObject({ code: 2, out: "", err: expect.stringContaining(`\`${path}\``) });
  expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual([wrong, ["topology.yaml"]]);
});

it("puts all files back where one of several cannot be put in its place", async () => {
  const overlay = "accounts: { x: { tagz: { a: b } } }\n";
  const folder = folderWith({ "a.yaml": wrong, "b.yaml": overlay });
  const [first, second] = [join(folder, "a.yaml"), join(folder, "b.yaml")];
  const denied = Object.assign(new Error("no"), {
    code: "EACCES",
    syscall: "rename",
    path: second,
  });
  const files = {
    ...nodeFileSystem,
    rename(from: string, to: string) {
      if (to === second) throw denied;
      nodeFileSystem.rename(from, to);
    },
  };
  const { code } = await run(["check", first, "-f", second, "--fix"], { io: { files } });
  expect(code).toBe(2);
  expect(readFileSync(first, "utf8")).toBe(wrong);
  expect(readFileSync(second, "utf8")).toBe(overlay);
  expect(readdirSync(folder)).toEqual(["a.yaml", "b.yaml"]);
});

const examples = fileURLToPath(new URL("../../../examples/", import.meta.url));

it.each(["closed-sagemaker-as-published", "closed-sagemaker"])(
  "leaves the example %s no worse, with all its comments",
  async (name) => {
    const folder = folderWith();
    cpSync(join(examples, name), folder, { recursive: true });
    const path = join(folder, "topology.yaml");
    const original = readFileSync(path, "utf8");
    const errors = async () => {
      const { out } = await run(["check", path, "--format", "json"]);
      return JSON.parse(out).summary.errors as number;
    };
    const before = await errors();
    await run(["check", path, "--fix"]);
    const now = readFileSync(path, "utf8");
    expect(await errors()).toBeLessThanOrEqual(before);
    const comments = (text: string) => text.match(/(?:^|\s)#.*/gm)?.map((one) => one.trim());
    expect(comments(now)).toEqual(comments(original));
    const again = await run(["check", path, "--fix"]);
    expect(again.out).not.toContain("mended ");
  },
);
