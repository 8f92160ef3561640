import { expect, it } from "vitest";
import { commandTable } from "../src/command-table.ts";
import { readCommandLine } from "../src/command-line.ts";
import { run } from "./world.ts";

it.for([
  [["chek", "a.yaml"], "`chek` is not a command. Did you mean `check`?"],
  [["--format", "json"], "`--format` comes before any command."],
  [["check"], "`cloister check` needs the topology's file."],
  [
    ["check", "a.yaml", "--fromat", "json"],
    "`--fromat` is not an option of `cloister check`. Did you mean `--format`?",
  ],
  [["check", "a.yaml", "--format"], "`--format` needs a value: `--format FORMAT`."],
  [
    ["check", "a.yaml", "--format", "--deny-warnings"],
    "`--format` needs a value: `--format FORMAT`.",
  ],
  [["check", "a.yaml", "--format="], "`--format` needs a value: `--format FORMAT`."],
  [
    ["check", "a.yaml", "--format", "xml"],
    "`xml` is not a value of `--format`: it is `text`, `json`, `junit`, `sarif` or `github`.",
  ],
  [
    ["plan", "a.yaml", "--format", "xml"],
    "`xml` is not a value of `--format`: it is `text` or `json`.",
  ],
  [["check", "a.yaml", "--deny-warnings=yes"], "`--deny-warnings` takes no value."],
  [["check", "a.yaml", "--dry-run"], "`--dry-run` needs `--fix`."],
  [["check", "-", "--fix"], "`--fix` cannot write to standard input."],
  [["check", "a.yaml", "-f", "-", "--fix"], "`--fix` cannot write to standard input."],
  [["check", "a.yaml", "--lang", "fr"], "`fr` is not a value of `--lang`: it is `en` or `ja`."],
  [["check", "a.yaml", "-f"], "`-f` needs a value: `-f FILE`."],
  [["generate", "a.yaml", "--out", "o"], "`cloister generate` needs `--backend NAME`."],
  [["generate", "a.yaml", "--backend", "cdk"], "`cloister generate` needs `--out DIR`."],
  [
    ["generate", "a.yaml", "--backend", "terraform", "--out", "o"],
    "`terraform` is not a value of `--backend`: it is `cdk` or `pulumi`.",
  ],
  [["verify", "a.yaml", "--backend", "cdk"], "`cloister verify` needs `--dir DIR`."],
  [["generate", "a.yaml", "--account"], "`--account` needs a value: `--account NAME`."],
  [["schema", "a.yaml"], "`cloister schema` does not take `a.yaml`."],
  [["explain", "a/b", "c/d"], "`cloister explain` does not take `c/d`."],
  [["help", "chek"], "`chek` is not a command. Did you mean `check`?"],
  [["constructor"], "`constructor` is not a command."],
] as const)("refuses %j with one message", async ([words, message]) => {
  const ran = await run([...words]);
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toMatch(/^error: .+\n {2}help: .+\n$/);
  expect(ran.err).toContain(`error: ${message}\n`);
});

it("reads every option of generate", async () => {
  const words = [
    "generate",
    "a.yaml",
    "b.yaml",
    "--backend=cdk",
    "-o",
    "out",
    "--account=x",
    "--samples",
    "--check",
    "--force",
  ];
  expect(
    await readCommandLine([...words, "--allow-errors", "-f", "c.yaml", "--overlay", "d.yaml"]),
  ).toEqual({
    command: "generate",
    files: ["a.yaml", "b.yaml"],
    overlays: ["c.yaml", "d.yaml"],
    backend: "cdk",
    out: "out",
    account: "x",
    samples: true,
    allowErrors: true,
    check: true,
    force: true,
  });
});

it("reads every option of verify", async () => {
  const words = [
    "verify",
    "a.yaml",
    "--backend",
    "cdk",
    "--dir",
    "app",
    "--account",
    "x",
    "--stack",
    "dev",
  ];
  expect(
    await readCommandLine([...words, "--format", "json", "--allow-errors", "-f", "b.yaml"]),
  ).toEqual({
    command: "verify",
    files: ["a.yaml"],
    overlays: ["b.yaml"],
    backend: "cdk",
    directory: "app",
    account: "x",
    samples: false,
    stack: "dev",
    format: "json",
    allowErrors: true,
  });
});

it("takes what follows -- as files, and the last of several values", async () => {
  const words = ["check", "--format", "json", "--format", "text", "--", "--strange.yaml"];
  expect(await readCommandLine(words)).toMatchObject({ files: ["--strange.yaml"], format: "text" });
});

it("shows on standard error what there is, and ends with 2, when no command is given", async () => {
  const ran = await run([]);
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain("Usage: cloister COMMAND");
});

it.for([["--help"], ["-h"], ["help"]])("lists all commands with %s", async (words) => {
  const ran = await run(words);
  expect([ran.code, ran.err]).toEqual([0, ""]);
  for (const name of Object.keys(commandTable)) expect(ran.out).toContain(`\n  ${name} `);
});

it.for(Object.entries(commandTable))(
  "describes every option of %s",
  async ([name, { options }]) => {
    const ran = await run([name, "--help"]);
    expect(ran.code).toBe(0);
    for (const option of options) expect(ran.out).toContain(`--${option.name}`);
    expect(await run(["help", name])).toEqual(ran);
  },
);

it("prints its version", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
});
