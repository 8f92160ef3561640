import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, openSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { folderWith, put, textsIn } from "./folder.ts";
import { fine, misspelt } from "./topologies.ts";

const cli = fileURLToPath(new URL("../", import.meta.url));
// A build of its own, inside the package so that Node finds its package.json, as it does for the real one.
const built = join(cli, "test/.tmp/built");
const command = join(built, "bin/cloister.mjs");

beforeAll(() => {
  rmSync(built, { recursive: true, force: true });
  execFileSync(process.execPath, [join(cli, "build.mjs"), join(built, "dist")]);
  cpSync(join(cli, "bin"), join(built, "bin"), { recursive: true });
  // Bundling takes its time where everything else runs beside it.
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

interface Options {
  readonly input?: string;
  readonly node?: readonly string[];
}

function cloister(words: readonly string[], { input = "", node = [] }: Options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, command, ...words], {
    input,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

it("ends with 0, 1 and 2, and says things where they belong", () => {
  expect(cloister(["check", "-"], { input: fine })).toEqual({
    code: 0,
    out: "No problems found.\n",
    err: "",
  });
  const wrong = cloister(["check", "-", "--format", "json"], { input: misspelt });
  expect([wrong.code, wrong.err]).toEqual([1, ""]);
  expect(JSON.parse(wrong.out).summary).toEqual({ errors: 1, warnings: 0 });
  const missing = cloister(["check", "missing.yaml"]);
  expect([missing.code, missing.out]).toEqual([2, ""]);
  expect(missing.err).toContain("There is no file `missing.yaml`.");
});

it("brings its version, its pages and its templates", () => {
  const { version } = JSON.parse(readFileSync(join(cli, "package.json"), "utf8"));
  expect(cloister(["--version"]).out).toBe(`${version}\n`);
  expect(cloister(["explain", "storage/source-missing"]).out).toContain("# storage/source-missing");
  const folder = folderWith();
  expect(cloister(["init", folder])).toMatchObject({ code: 0, out: "" });
  expect(cloister(["check", join(folder, "topology.yaml")])).toMatchObject({ code: 0 });
});

it("asks for a build when there is none", () => {
  const folder = folderWith();
  cpSync(join(cli, "bin"), join(folder, "bin"), { recursive: true });
  const ran = spawnSync(process.execPath, [join(folder, "bin/cloister.mjs"), "check"], {
    encoding: "utf8",
  });
  expect([ran.status, ran.stdout]).toEqual([2, ""]);
  expect(ran.stderr).toBe("Cloister is not built yet: run `npm run build` in its repository.\n");
});

it("ends with 70 and how to report it when something happens that must not", () => {
  const broken = "JSON.stringify = () => { throw new Error('broken on purpose'); };";
  const node = ["--import", `data:text/javascript,${encodeURIComponent(broken)}`];
  const ran = cloister(["check", "-", "--format", "json"], { input: fine, node });
  expect([ran.code, ran.out]).toEqual([70, ""]);
  expect(ran.err).toMatch(/^This is a bug in Cloister \d+\.\d+\.\d+, not a mistake of yours\.\n/);
  expect(ran.err).toContain("Please report it");
  expect(ran.err).toContain("Error: broken on purpose\n    at ");
});

it("is silent when its reader has seen enough", async () => {
  const child = spawn(process.execPath, [command, "schema"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (more) => (err += String(more)));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, err]).toEqual([0, ""]);
});

it.runIf(process.platform === "linux")("ends with 2 when its output cannot be written", () => {
  const full = openSync("/dev/full", "w");
  const ran = spawnSync(process.execPath, [command, "schema"], {
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toBe(
    "error: The output was cut off: no space is left on the disk (ENOSPC).\n",
  );
});

it("writes more than a pipe holds, to the end", () => {
  const { code, out } = cloister(["schema"]);
  expect(code).toBe(0);
  expect(out.length).toBeGreaterThan(65_536);
  expect(JSON.parse(out)).toHaveProperty("properties");
});

it("recovers from a real kill at any time", async () => {
  const folder = folderWith({ "topology.yaml": fine });
  const out = join(folder, "out");
  const words = ["generate", join(folder, "topology.yaml"), "--backend", "cdk", "--out", out];
  cloister(words);
  put(out, { "lib/own.ts": "mine" });
  const old = textsIn(out);
  put(folder, { "topology.yaml": fine.replaceAll("data-of-x", "other-of-x") });
  const next = { ...old };
  for (let delayMilliseconds = 40; delayMilliseconds <= 240; delayMilliseconds += 40) {
    const child = spawn(process.execPath, [command, ...words], { stdio: "ignore" });
    const closed = new Promise((resolve) => child.on("close", resolve));
    setTimeout(() => child.kill("SIGKILL"), delayMilliseconds);
    await closed;
    expect(textsIn(out)["lib/own.ts"]).toBe("mine");
  }
  expect(cloister(words)).toMatchObject({ code: 0 });
  const after = textsIn(out);
  expect(Object.keys(after)).toEqual(Object.keys(next));
  expect(after["lib/x/data-stack.ts"]).toContain("other-of-x");
  expect(cloister([...words, "--check"])).toMatchObject({ code: 0, out: "" });
});

it("verifies a program outside of its own directory, with the packages that are installed there", () => {
  const folder = folderWith({ "topology.yaml": fine });
  const dir = join(folder, "app");
  const words = [join(folder, "topology.yaml"), "--backend", "cdk"];
  expect(cloister(["generate", ...words, "--out", dir])).toMatchObject({ code: 0 });
  expect(cloister(["verify", ...words, "--dir", dir])).toMatchObject({ code: 2, out: "" });
  symlinkSync(join(cli, "../../node_modules"), join(dir, "node_modules"), "dir");
  expect(cloister(["verify", ...words, "--dir", dir])).toEqual({
    code: 0,
    out: `2 resources compared: the program in ${dir} makes exactly what topology.yaml says.\n`,
    err: "",
  });
});

it("loads no backend, schema library or full YAML reader to check a plain topology", () => {
  const loaded = ["cloister.js", "chunks/check.js"].map((name) =>
    readFileSync(join(built, "dist", name), "utf8"),
  );
  // Nothing more is loaded unless it is asked for.
  expect(loaded.filter((text) => /(?:from|import)"\./.test(text))).toEqual([]);
  const texts = loaded.join("\n");
  expect(texts).toContain("No problems found.");
  expect(texts).not.toMatch(/aws-cdk-lib|ZodType|YAMLMap/);
});
