import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { jsonText } from "@cloister/typescript-writer";
import { expect, it } from "vitest";
import { writeProgram } from "./synthesise.ts";
import { analyticsPlan } from "./plans/analytics.ts";
import { hostileNamesPlan } from "./plans/hostile-names.ts";
import { identityPlan } from "./plans/identity.ts";
import { networkPlan } from "./plans/network.ts";
import { severalStacksPlan } from "./plans/several-stacks.ts";
import { storagePlan, uploadsPlan } from "./plans/storage.ts";
import { studioPlan } from "./plans/studio.ts";

const plans = {
  analyticsPlan,
  hostileNamesPlan,
  identityPlan,
  networkPlan,
  severalStacksPlan,
  storagePlan,
  studioPlan,
  uploadsPlan,
};
const bin = fileURLToPath(new URL("../../../node_modules/.bin/", import.meta.url));

/** Runs a tool in a folder that holds the programs of all plans; gives what it complains about. */
async function complaints(parent: string, tool: string, args: readonly string[]): Promise<string> {
  await mkdir(parent, { recursive: true });
  const root = await mkdtemp(join(parent, "generated-"));
  try {
    for (const [name, plan] of Object.entries(plans)) await writeProgram(plan, join(root, name));
    const all = { extends: "./networkPlan/tsconfig.json", include: ["*/bin", "*/lib"] };
    await writeFile(join(root, "tsconfig.json"), jsonText(all));
    await promisify(execFile)(join(bin, tool), args, { cwd: root });
    return "";
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  } finally {
    await rm(root, { recursive: true });
  }
}

it("is left as it is by the formatter", async () => {
  expect(await complaints(tmpdir(), "oxfmt", ["--check", "**/*.ts", "**/*.json"])).toBe("");
});

it("has nothing that the linter complains about", async () => {
  expect(await complaints(tmpdir(), "oxlint", ["--deny-warnings"])).toBe("");
});

it("passes the strict compiler", async () => {
  // Where node_modules can be found.
  const parent = fileURLToPath(new URL("./.tmp/", import.meta.url));
  expect(await complaints(parent, "tsc", [])).toBe("");
});
