import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { format } from "oxfmt";
import { afterAll, expect, it } from "vitest";
import { findFixtures, readTree, workspace } from "../src/index.ts";

const programs = findFixtures()
  .map(({ directory }) => join(directory, "expected", "cdk"))
  .filter((directory) => existsSync(directory));
const scratch = mkdtempSync(join(workspace, "fixtures", ".tmp-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function command(name: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(workspace, "node_modules", ".bin", name), ...args],
    { cwd: workspace, encoding: "utf8" },
  );
  return status === 0 ? "" : `${stdout}${stderr}`;
}

it("type-checks as strict TypeScript, all programs in one project", () => {
  const project = {
    extends: relative(scratch, join(programs[0] ?? "", "tsconfig.json")),
    include: programs.flatMap((directory) =>
      ["bin", "lib"].map((folder) => relative(scratch, join(directory, folder, "**", "*.ts"))),
    ),
  };
  writeFileSync(join(scratch, "tsconfig.json"), JSON.stringify(project));
  expect(command("tsc", ["-p", scratch])).toBe("");
});

it("is clean for the linter", () => {
  expect(
    command("oxlint", [
      "--no-ignore",
      "-c",
      join(workspace, "packages", "fixture-suite", "generated.oxlintrc.json"),
      "--deny-warnings",
      ...programs,
    ]),
  ).toBe("");
});

it("is left as it is by the formatter", async () => {
  for (const directory of programs) {
    for (const [path, content] of readTree(directory)) {
      if (!/\.(ts|json)$/.test(path) || path.startsWith("objects/")) continue;
      const text = content.toString("utf8");
      const { code, errors } = await format(path, text, {});
      expect(errors, path).toEqual([]);
      expect(code, join(directory, path)).toBe(text);
    }
  }
});
