import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { workspace } from "../src/index.ts";

it("has documents and an editor schema that are what the sources say now", () => {
  const script = join(workspace, "tools", "generate-docs.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
