import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadAssembly } from "../src/load-assembly.ts";
import { runCdkPrograms } from "../src/run-cdk.ts";
import type { CdkRun } from "../src/run-cdk.ts";

const folder = fileURLToPath(new URL("./.tmp/", import.meta.url));
const apps = {
  fails: 'throw new Error("on purpose");',
  works: `import { App, CfnResource, Stack } from "aws-cdk-lib";
const app = new App();
const stack = new Stack(app, "only");
stack.templateOptions.description = app.node.tryGetContext("said");
new CfnResource(stack, "Topic", { type: "AWS::SNS::Topic" });
app.synth();`,
  leaves: `import { App, Stack } from "aws-cdk-lib";
new Stack(new App(), "left");`,
  damaged: "",
  ends: "process.exit(3);",
  never: "",
};
let root = "";
let runs: ReadonlyMap<string, CdkRun> = new Map();

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  root = await mkdtemp(join(folder, "programs-"));
  const names = Object.keys(apps);
  for (const [name, text] of Object.entries(apps)) {
    await mkdir(join(root, name, "bin"), { recursive: true });
    await writeFile(join(root, name, "bin", "app.ts"), text);
    const settings = name === "damaged" ? "{" : '{ "context": { "said": "in cdk.json" } }';
    await writeFile(join(root, name, "cdk.json"), settings);
    await writeFile(join(root, name, "package.json"), '{ "type": "module" }');
  }
  const programs = names.map((name) => {
    return { directory: join(root, name), outDirectory: join(root, name, "cdk.out") };
  });
  const results = await runCdkPrograms(programs);
  runs = new Map(results.map((run, index) => [names[index] ?? "", run]));
}, 120_000);

afterAll(() => rm(root, { recursive: true }));

it("reports what a program throws, and goes on with the next", () => {
  expect(runs.get("fails")?.error).toContain("on purpose");
  expect(runs.get("works")?.error).toBeUndefined();
});

it("reports a program that ends the process, and those that could not run any more", () => {
  expect(runs.get("ends")?.error).toContain("The process ended before this program did.");
  expect(runs.get("never")?.error).toContain("The process ended before this program did.");
});

it("lets an app synthesise itself that leaves it to the CDK", async () => {
  expect(runs.get("leaves")?.error).toBeUndefined();
  const { templates } = await loadAssembly(join(root, "leaves", "cdk.out"));
  expect([...templates.keys()]).toEqual(["left.template.json"]);
});

it("reports settings that cannot be read", () => {
  expect(runs.get("damaged")?.error).toMatch(/^cdk\.json cannot be read: SyntaxError/);
});

it("runs a program with the context of its cdk.json and with path metadata", async () => {
  const { templates } = await loadAssembly(join(root, "works", "cdk.out"));
  expect(templates.get("only.template.json")).toMatchObject({
    Description: "in cdk.json",
    Resources: { Topic: { Metadata: { "aws:cdk:path": "only/Topic" } } },
  });
});
