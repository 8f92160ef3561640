import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

// The tests run on a newer Node; where the system has the oldest major that is supported, it is used.
const oldest = "/usr/bin/node";
const version = existsSync(oldest) ? execFileSync(oldest, ["--version"], { encoding: "utf8" }) : "";
const cli = fileURLToPath(new URL("../", import.meta.url));
const topology = join(cli, "../../examples/closed-sagemaker/topology.yaml");
// Inside the package: the command finds its package.json, and the generated app its packages.
const folder = join(cli, "test/.tmp/oldest-node");
const app = join(folder, "app");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(words: readonly string[], cwd = folder) {
  const { status, stderr } = spawnSync(oldest, words, { cwd, encoding: "utf8" });
  return { status, stderr };
}

it.skipIf(!version.startsWith("v20."))(
  "checks, generates and verifies on the oldest supported Node, and the app synthesises there",
  () => {
    rmSync(folder, { recursive: true, force: true });
    execFileSync(process.execPath, [join(cli, "build.mjs"), join(folder, "dist")]);
    cpSync(join(cli, "bin"), join(folder, "bin"), { recursive: true });
    const command = join(folder, "bin/cloister.mjs");

    expect(run([command, "check", topology])).toMatchObject({ status: 0 });
    const generate = [command, "generate", topology, "--backend", "cdk", "--out", app];
    expect(run(generate)).toMatchObject({ status: 0 });
    const { app: start } = JSON.parse(readFileSync(join(app, "cdk.json"), "utf8"));
    expect(start).toBe("node --import tsx bin/app.ts");
    expect(run(["--import", "tsx", "bin/app.ts"], app)).toMatchObject({ status: 0 });
    const verify = [command, "verify", topology, "--backend", "cdk", "--dir", app];
    expect(run(verify)).toEqual({ status: 0, stderr: "" });
  },
  120_000,
);
