import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RecordedRun } from "../src/pulumi-recorder.ts";
import type { PulumiProgram, PulumiResult } from "../src/run-pulumi.ts";

const folder = fileURLToPath(new URL("./.tmp/", import.meta.url));
const manifest = '{ "type": "module", "main": "index.ts" }';

/** Files by name; every program has an `index.ts`. */
export type Programs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Programs that run to their end. */
export const working = {
  website: {
    "page.html": "<p>Hello</p>",
    "site.ts": `import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export class Site extends pulumi.ComponentResource {
  readonly bucket: aws.s3.Bucket;
  constructor(name: string, options: pulumi.ComponentResourceOptions) {
    super("example:index:Site", name, {}, options);
    this.bucket = new aws.s3.Bucket(name, {}, { parent: this, protect: true, retainOnDelete: true });
    this.registerOutputs({ arn: this.bucket.arn });
  }
}`,
    "index.ts": `import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { Site } from "./site.ts";

const config = new pulumi.Config();
const near = new aws.Provider("near", { region: "eu-central-1" });
const far = new aws.Provider("far", { region: "us-east-1" });
const site = new Site("site", { providers: [far] });
new aws.s3.BucketObject(
  "page",
  {
    bucket: site.bucket.id,
    key: "index.html",
    source: new pulumi.asset.FileAsset("page.html"),
    tags: config.requireObject("tags"),
  },
  { provider: far },
);
const topic = new aws.sns.Topic(
  "topic",
  { displayName: config.require("title"), policy: pulumi.secret("hidden") },
  { provider: near, dependsOn: [site], ignoreChanges: ["tags"], customTimeouts: { create: "5m" } },
);
export const topicArn = topic.arn;
export const policy = topic.policy;
export const link = pulumi.interpolate\`https://\${site.bucket.bucket}/\`;
export const inherited = Object.keys(process.env).filter((name) => /^aws|proxy/i.test(name));`,
  },
  late: {
    "index.ts": `import * as aws from "@pulumi/aws";
setTimeout(() => {
  const first = new aws.sns.Topic("first");
  first.arn.apply(() => new aws.sns.Topic("second"));
}, 20);`,
  },
  asking: {
    "index.ts": `import * as aws from "@pulumi/aws";
aws.s3.Bucket.get("theirs", "their-bucket");
await aws.getRegion();
new aws.sns.Topic("hooked", {}, { hooks: { beforeCreate: [() => undefined] } });`,
  },
} satisfies Programs;

/** Programs that fail, each in its own way. */
export const failing = {
  throws: { "index.ts": 'throw new Error("on purpose");' },
  rejects: {
    "index.ts": `import * as aws from "@pulumi/aws";
new aws.sns.Topic("topic").arn.apply(() => {
  throw new Error("in an apply");
});`,
  },
  exits: { "index.ts": "process.exit(3);" },
  complains: {
    "index.ts": `import * as pulumi from "@pulumi/pulumi";
await pulumi.log.error("not like this");`,
  },
  lasts: { "index.ts": "setInterval(() => {}, 1000);" },
  waits: {
    "index.ts": `import * as aws from "@pulumi/aws";
new aws.sns.Topic("topic", { displayName: new Promise<string>(() => {}) });`,
  },
  misses: { "index.ts": 'import "@pulumi/nothing";' },
  repeats: {
    "index.ts": `import * as aws from "@pulumi/aws";
new aws.sns.Topic("same");
new aws.sns.Topic("same");`,
  },
  lost: {
    "index.ts": `import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
const source = new pulumi.asset.FileAsset("missing.html");
new aws.s3.BucketObject("page", { bucket: "some", source });`,
  },
} satisfies Programs;

/** What the programs are configured with. */
const config = { title: "News", "example:tags": { team: "web" } };

/** Writes programs to a folder of their own, where they find this repository's packages. */
export async function writePrograms<Name extends string>(
  programs: Readonly<Record<Name, Readonly<Record<string, string>>>>,
): Promise<{ readonly root: string; readonly programs: readonly PulumiProgram[] }> {
  await mkdir(folder, { recursive: true });
  const root = await mkdtemp(join(folder, "pulumi-"));
  const written: PulumiProgram[] = [];
  for (const [name, files] of Object.entries<Readonly<Record<string, string>>>(programs)) {
    const directory = join(root, name);
    await mkdir(directory);
    for (const [file, text] of Object.entries({ "package.json": manifest, ...files })) {
      await writeFile(join(directory, file), text);
    }
    const limit = name === "lasts" ? 2000 : 60_000;
    written.push({ directory, project: "example", stack: "dev", config, answer, limit });
  }
  return { root, programs: written };
}

const answer: PulumiProgram["answer"] = ({ urn, inputs }, nonce) => {
  const name = urn.split("::").at(-1);
  const made = { arn: `${nonce}/arn/${name}`, bucket: `${nonce}/bucket/${name}` };
  return { id: `${nonce}/id/${name}`, state: { ...inputs, ...made } };
};

/** What a program made that must not have failed. */
export function runOf(result: PulumiResult | undefined): RecordedRun {
  if (result === undefined || "error" in result) throw new Error(result?.error ?? "no result");
  return result;
}

/** The error of a program that must have failed. */
export function errorOf(result: PulumiResult | undefined): string {
  if (result === undefined || !("error" in result)) throw new Error("the program did not fail");
  return result.error;
}
