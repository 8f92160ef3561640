import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { format } from "oxfmt";
import { afterAll, expect, it } from "vitest";
import { findFixtures, readTree, workspace } from "../src/index.ts";

const programs = { cdk: programsOf("cdk"), pulumi: programsOf("pulumi") };
const sources = { cdk: ["bin", "lib"], pulumi: ["*.ts", "components"] };
const backends = ["cdk", "pulumi"] as const;
const scratch = mkdtempSync(join(workspace, "fixtures", ".tmp-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function programsOf(backend: string): readonly string[] {
  return findFixtures()
    .map(({ directory }) => join(directory, "expected", backend))
    .filter((directory) => existsSync(directory));
}

function command(name: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(workspace, "node_modules", ".bin", name), ...args],
    { cwd: workspace, encoding: "utf8" },
  );
  return status === 0 ? "" : `${stdout}${stderr}`;
}

it.each(backends)("type-checks as strict TypeScript, all %s programs in one project", (backend) => {
  const project = {
    extends: relative(scratch, join(programs[backend][0] ?? "", "tsconfig.json")),
    include: programs[backend].flatMap((directory) =>
      sources[backend].map((part) => relative(scratch, join(directory, part))),
    ),
  };
  const file = join(scratch, `${backend}.json`);
  writeFileSync(file, JSON.stringify(project));
  expect(command("tsc", ["-p", file])).toBe("");
});

it("is clean for the linter", () => {
  expect(
    command("oxlint", [
      "--no-ignore",
      "-c",
      join(workspace, "packages", "fixture-suite", "generated.oxlintrc.json"),
      "--deny-warnings",
      ...programs.cdk,
      ...programs.pulumi,
    ]),
  ).toBe("");
});

it("is left as it is by the formatter", async () => {
  for (const directory of [...programs.cdk, ...programs.pulumi]) {
    for (const [path, content] of readTree(directory)) {
      if (!/\.(ts|json)$/.test(path) || /^(other-)?objects\//.test(path)) continue;
      const text = content.toString("utf8");
      const { code, errors } = await format(path, text, {});
      expect(errors, path).toEqual([]);
      expect(code, join(directory, path)).toBe(text);
    }
  }
});
