import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { runPulumi, runPulumiPrograms } from "../src/run-pulumi.ts";
import type { PulumiProgram, PulumiResult } from "../src/run-pulumi.ts";
import { errorOf, failing, runOf, working, writePrograms } from "./pulumi-programs.ts";

const stack = "urn:pulumi:dev::example::pulumi:pulumi:Stack::example-dev";
const far = "urn:pulumi:dev::example::pulumi:providers:aws::far";
const site = "urn:pulumi:dev::example::example:index:Site::site";
const bucket = "urn:pulumi:dev::example::example:index:Site$aws:s3/bucket:Bucket::site";
const topic = "urn:pulumi:dev::example::aws:sns/topic:Topic::topic";

let root = "";
let programs: readonly PulumiProgram[] = [];
let results: ReadonlyMap<string, PulumiResult> = new Map();

beforeAll(async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "none");
  vi.stubEnv("HTTPS_PROXY", "http://192.0.2.1:3128");
  ({ root, programs } = await writePrograms({ ...working, ...failing }));
  const runs = await runPulumiPrograms(programs);
  results = new Map(runs.map((run, index) => [basename(programs[index]?.directory ?? ""), run]));
}, 120_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

it("records what a program registers, with the provider, the parent and the options of each", () => {
  const { registrations, nonce } = runOf(results.get("website"));
  const byUrn = new Map(registrations.map((one) => [one.urn, one]));
  expect(registrations.map(({ name }) => name).toSorted()).toEqual([
    "example-dev",
    "far",
    "near",
    "page",
    "site",
    "site",
    "topic",
  ]);
  expect(byUrn.get(stack)).toMatchObject({ custom: false, parent: "", options: {} });
  expect(byUrn.get(far)).toMatchObject({
    custom: true,
    parent: stack,
    inputs: { region: "us-east-1" },
  });
  const providers = { aws: `${far}::${nonce}/provider/far` };
  expect(byUrn.get(site)).toMatchObject({ custom: false, parent: stack, providers });
  expect(byUrn.get(bucket)).toMatchObject({
    custom: true,
    parent: site,
    provider: providers.aws,
    options: { protect: true, retainOnDelete: true },
  });
});

it("records on what a resource depends, as a whole and by property", () => {
  const { registrations } = runOf(results.get("website"));
  expect(registrations.find(({ urn }) => urn === topic)).toMatchObject({
    dependencies: [bucket],
    propertyDependencies: {},
    options: { ignoreChanges: ["tags"], customTimeouts: { create: "5m" } },
  });
  expect(registrations.find(({ name }) => name === "page")).toMatchObject({
    dependencies: [bucket],
    propertyDependencies: { bucket: [bucket] },
  });
});

it("records inputs as plain JSON: settings, the hash of a file, a secret, what AWS will know", () => {
  const { registrations, nonce } = runOf(results.get("website"));
  const page = registrations.find(({ name }) => name === "page");
  expect(page?.inputs).toEqual({
    bucket: `${nonce}/id/site`,
    key: "index.html",
    source: {
      asset: {
        path: "page.html",
        sha256: createHash("sha256").update(working.website["page.html"]).digest("hex"),
      },
    },
    tags: { team: "web" },
  });
  expect(registrations.find(({ urn }) => urn === topic)?.inputs).toEqual({
    displayName: "News",
    policy: { secret: "hidden" },
  });
});

it("records the outputs of the stack and of its components, and hands no credentials down", () => {
  const { outputs, componentOutputs, nonce } = runOf(results.get("website"));
  expect(outputs).toEqual({
    topicArn: `${nonce}/arn/topic`,
    policy: { secret: "hidden" },
    link: `https://${nonce}/bucket/site/`,
    inherited: [],
  });
  expect(componentOutputs).toEqual(new Map([[site, { arn: `${nonce}/arn/site` }]]));
});

it("waits for what a program does late", () => {
  const { registrations } = runOf(results.get("late"));
  expect(registrations.map(({ name }) => name)).toEqual(["example-dev", "first", "second"]);
});

it("records what else a program asks for", () => {
  const { registrations, requests } = runOf(results.get("asking"));
  expect(requests).toContain("read aws:s3/bucket:Bucket");
  expect(requests).toContain("invoke aws:index/getRegion:getRegion");
  expect(requests).toContain("registerResourceHook");
  expect(registrations.find(({ name }) => name === "hooked")?.options).toEqual({
    hooks: { beforeCreate: ["aws:sns/topic:Topic_hooked_beforeCreate_0"] },
  });
});

it.for([
  ["throws", "Error: on purpose"],
  ["rejects", "Error: in an apply"],
  ["exits", "The program ended before it was complete, with exit code 3."],
  ["complains", "not like this"],
  ["lasts", "The program had not ended after 2 seconds."],
  ["waits", '"topic" [aws:sns/topic:Topic] was waiting'],
  ["misses", "Cannot find package '@pulumi/nothing'"],
  ["misses", "run npm install in "],
  [
    "repeats",
    "Duplicate resource URN 'urn:pulumi:dev::example::aws:sns/topic:Topic::same'; try giving it a unique name",
  ],
  ["lost", "no such file or directory"],
] as const)("reports a program that %s: %s", ([name, text]) => {
  expect(errorOf(results.get(name))).toContain(text);
});

it("tells once what was refused", () => {
  expect(errorOf(results.get("repeats")).split("\n")).toHaveLength(1);
});

it("reports a Node that cannot run TypeScript", async () => {
  const [program] = programs;
  if (program === undefined) throw new Error("there is no program");
  const own = Object.getOwnPropertyDescriptor(process.features, "typescript");
  Object.defineProperty(process.features, "typescript", { value: false, configurable: true });
  const result = await runPulumi(program);
  Object.defineProperty(process.features, "typescript", own ?? {});
  expect(errorOf(result)).toContain("Pulumi programs need Node 22.18 or newer");
});

it("reports a folder without Pulumi", async () => {
  const [program] = programs;
  if (program === undefined) throw new Error("there is no program");
  const result = await runPulumi({ ...program, directory: "/" });
  expect(errorOf(result)).toBe("Packages are missing: run npm install in /.");
});
