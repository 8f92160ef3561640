import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { put, textsIn } from "./folder.ts";
import { fine, misspelt, shared } from "./topologies.ts";
import { program } from "./verified-program.ts";

const stack = "lib/x/data-stack.ts";

it("ends with 0 when the program makes exactly what the topology says", async () => {
  const { dir, verify } = await program();
  const before = textsIn(dir);
  expect(await verify()).toEqual({
    code: 0,
    out: `2 resources compared: the program in ${dir} makes exactly what topology.yaml says.\n`,
    err: "",
  });
  expect(textsIn(dir)).toEqual(before);
});

it("shows what was added and what was taken away by hand, resources before stacks", async () => {
  const encrypted =
    "keys: { own: {} }\n    buckets:\n      data-of-x: { encryption: { key: own } }";
  const { dir, verify, edit } = await program(fine.replace(/buckets:\n.*/, encrypted));
  edit(stack, /\n *(?:encryption|encryptionKey|bucketKeyEnabled)\b.*(?=\n)/g, "");
  edit(
    "bin/app.ts",
    "app.synth();",
    `enum Names { Own = "own" }
const own = new Stack(app, Names.Own, { env: { account: "111111111111", region: "ap-northeast-1" } });
new s3.Bucket(own, "Mine", { bucketName: "my-own" });
app.synth();`,
  );
  edit(
    "bin/app.ts",
    'import { App } from "aws-cdk-lib";',
    'import { App, Stack } from "aws-cdk-lib";\nimport * as s3 from "aws-cdk-lib/aws-s3";',
  );
  const ran = await verify();
  expect([ran.code, ran.err]).toEqual([1, ""]);
  const lines = ran.out.replaceAll(dir, "app").trimEnd().split("\n");
  expect(lines[0]).toMatch(/^cdk: own\/Mine\/Resource is not understood: /);
  expect(lines.slice(-3)).toEqual([
    'cdk: x:bucket/data-of-x encryption is {"type":"sse-kms","key":"x:key/own"} in the plan, {"type":"sse-s3"} in the program.',
    "cdk: own dependsOn is absent in the plan, [] in the program.",
    `4 resources compared, ${lines.length - 1} differences: the program in app does not make what topology.yaml says.`,
  ]);
  const json = await verify("--format", "json");
  expect(json.code).toBe(1);
  const { differences, ...rest } = JSON.parse(json.out);
  expect(rest).toEqual({ backend: "cdk", compared: 4 });
  expect(differences.length).toBe(lines.length - 1);
  expect(differences).toContainEqual({
    subject: "x:bucket/data-of-x",
    property: "encryption",
    message:
      'is {"type":"sse-kms","key":"x:key/own"} in the plan, {"type":"sse-s3"} in the program.',
  });
});

it("compares the content of the files that objects are made from", async () => {
  const topology = fine.replace(
    "data-of-x: {}",
    "data-of-x: { objects: { a/b.csv: { source: data/b.csv } } }",
  );
  const files = { "data/b.csv": "1,2\n" };
  const { folder, verify } = await program(topology, { files });
  expect(await verify()).toMatchObject({ code: 0 });
  put(folder, { "data/b.csv": "3,4\n" });
  const ran = await verify();
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(
    /^cdk: x:object\/data-of-x\/a\/b\.csv source is "[0-9a-f]{64}" in the plan, /,
  );
});

it("runs an app that leaves its synthesis to the CDK", async () => {
  const { verify, edit } = await program();
  edit("bin/app.ts", "app.synth();\n", "");
  expect(await verify()).toMatchObject({ code: 0 });
});

it("ends with 2 when the program is no TypeScript any more, and shows where", async () => {
  const { dir, verify, edit } = await program();
  edit(stack, "super(", "super((");
  const ran = await verify();
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain(`error: The program in \`${dir}\` cannot be run:\n  | `);
  expect(ran.err).toMatch(/\n {2}\| .*lib\/x\/data-stack\.ts:\d+:\d+: /);
  expect(ran.err).toContain("\n  help: Mend it, ");
});

it("ends with 2 when the program throws, and shows what and where, but not the way there", async () => {
  const { verify, edit } = await program();
  edit(stack, /super\(.*\n/, '$&    throw new Error("on purpose");\n');
  const ran = await verify();
  expect(ran.code).toBe(2);
  const [, ...lines] = ran.err.split("\n");
  expect(lines.slice(0, 2)).toEqual([
    "  | Error: on purpose",
    expect.stringMatching(/^ {2}\| +at new XDataStack \(lib\/x\/data-stack\.ts:\d+:\d+\)$/),
  ]);
});

it("ends with 2 when CloudFormation would refuse what the program makes, and shows what", async () => {
  const { verify, edit } = await program();
  const override =
    '(dataOfXBucket.node.defaultChild as s3.CfnBucket).addPropertyOverride("Sort", 1);';
  edit(stack, /(?=\n *const bucketPolicies)/, `\n    ${override}`);
  const ran = await verify();
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/\n {2}\| .*lib\/x\/data-stack\.ts:\d+:\d+\n/);
  expect(ran.err).toContain("\n  | ERROR Sort: Additional properties are not allowed");
  // What the CDK wrote there is gone.
  expect(ran.err).not.toContain("cloister-verify-");
});

it("ends with 2 when the program ends before it has synthesised", async () => {
  const { verify, edit } = await program();
  edit("bin/app.ts", "app.synth();", 'console.error("enough");\nprocess.exit(0);');
  const ran = await verify();
  expect(ran.code).toBe(2);
  expect(ran.err).toContain("  | enough\n");
});

it("ends with 2 when cdk.json is damaged", async () => {
  const { dir, verify } = await program();
  put(dir, { "cdk.json": "{" });
  const ran = await verify();
  expect(ran.code).toBe(2);
  expect(ran.err).toContain("  | cdk.json cannot be read: SyntaxError");
});

it("asks for the packages of the program", async () => {
  const { dir, verify } = await program(fine, { isInstalled: false });
  expect(await verify()).toEqual({
    code: 2,
    out: "",
    err:
      `error: The packages of the program in \`${dir}\` are not installed: \`aws-cdk-lib\` is missing.\n` +
      `  help: Run \`npm install\` in \`${dir}\`.\n`,
  });
});

it("asks for the program where there is none", async () => {
  const { dir, verify } = await program(fine, { isInstalled: false });
  rmSync(join(dir, "cdk.json"));
  const without = await verify();
  expect(without.code).toBe(2);
  expect(without.err).toContain("does not hold a CDK app: it has no `cdk.json`.");
  rmSync(dir, { recursive: true });
  const nothing = await verify();
  expect(nothing.code).toBe(2);
  expect(nothing.err).toContain(`There is no directory \`${dir}\`.`);
  expect(nothing.err).toContain("cloister generate");
});

it("says when the directory holds another program than the one that is asked for", async () => {
  const { dir, verify } = await program(shared, {
    isInstalled: false,
    words: ["--account", "y"],
  });
  const all = await verify();
  expect(all.code).toBe(2);
  expect(all.err).toContain("holds the program of account `y` alone.\n  help: Give `--account y`");
  put(dir, {
    ".cloister-manifest.json": '{ "version": 1, "source": "", "backend": "other", "files": {} }',
  });
  const other = await verify();
  expect(other.code).toBe(2);
  expect(other.err).toContain("holds a program for another backend, `other`.");
});

it("compares the program of one account with what that account makes", async () => {
  const { verify } = await program(shared, { words: ["--account", "y"] });
  const ran = await verify("--account", "y", "--format", "json");
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(ran.out)).toEqual({ backend: "cdk", compared: 2, differences: [] });
});

it("compares nothing when the topology has errors, unless it is told to", async () => {
  const { folder, verify } = await program();
  put(folder, { "topology.yaml": misspelt });
  const refused = await verify();
  expect([refused.code, refused.out]).toEqual([1, ""]);
  expect(refused.err).toContain("error[language/unknown-key]");
  expect(refused.err).toContain("Nothing was compared. `--allow-errors` compares all the same.\n");
  const allowed = await verify("--allow-errors");
  expect(allowed.code).toBe(1);
  expect(allowed.out).toContain(
    "cdk: x:bucket/data-of-x is made by the program, but is not in the plan.\n",
  );
  put(folder, { "topology.yaml": "cloister: 2\n" });
  expect(await verify("--allow-errors")).toMatchObject({ code: 1, out: "" });
});
