import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { put, textsIn } from "./folder.ts";
import { fine, shared } from "./topologies.ts";
import { program } from "./verified-program.ts";

const component = "components/x/data.ts";
const backend = "pulumi";

it("ends with 0 when the program makes exactly what the topology says", async () => {
  const { dir, verify } = await program(fine, { backend });
  const before = textsIn(dir);
  expect(await verify()).toEqual({
    code: 0,
    out: `2 resources compared: the program in ${dir} makes exactly what topology.yaml says.\n`,
    err: "",
  });
  expect(textsIn(dir)).toEqual(before);
});

it("shows what was added and what was changed by hand", async () => {
  const { dir, verify, edit } = await program(fine, { backend });
  edit(component, "blockPublicAcls: true", "blockPublicAcls: false");
  edit(component, "this.registerOutputs", 'new aws.sqs.Queue("own");\n    this.registerOutputs');
  const ran = await verify();
  expect([ran.code, ran.err]).toEqual([1, ""]);
  const lines = ran.out.replaceAll(dir, "app").trimEnd().split("\n");
  const isOf = (start: string) => lines.some((line) => line.startsWith(`pulumi: ${start}`));
  expect(isOf("XData aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock `data-of-x` ")).toBe(
    true,
  );
  expect(isOf("aws:sqs/queue:Queue `own` is not understood: ")).toBe(true);
  expect(lines.at(-1)).toBe(
    `2 resources compared, ${lines.length - 1} differences: the program in app does not make what topology.yaml says.`,
  );
});

it("compares the content of the files that objects are made from", async () => {
  const topology = fine.replace(
    "data-of-x: {}",
    "data-of-x: { objects: { a/b.csv: { source: data/b.csv } } }",
  );
  const files = { "data/b.csv": "1,2\n" };
  const { folder, verify } = await program(topology, { backend, files });
  expect(await verify()).toMatchObject({ code: 0 });
  put(folder, { "data/b.csv": "3,4\n" });
  const ran = await verify();
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(
    /^pulumi: x:object\/data-of-x\/a\/b\.csv source is "[0-9a-f]{64}" in the plan, /,
  );
});

it("compares the program of one account with what that account makes", async () => {
  const { verify } = await program(shared, { backend, words: ["--account", "y"] });
  expect(await verify("--account", "y")).toMatchObject({ code: 0, err: "" });
});

it("ends with 2 when the program is no TypeScript any more, and shows where", async () => {
  const { dir, verify, edit } = await program(fine, { backend });
  edit(component, "super(", "super((");
  const ran = await verify();
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain(`error: The program in \`${dir}\` cannot be run:\n  | `);
  expect(ran.err).toMatch(/\n {2}\| components\/x\/data\.ts:\d+\n/);
});

it("ends with 2 when the program throws", async () => {
  const { verify, edit } = await program(fine, { backend });
  edit(component, /super\(.*\n/, '$&    throw new Error("on purpose");\n');
  const ran = await verify();
  expect(ran.code).toBe(2);
  expect(ran.err).toContain("Error: on purpose");
});

it("runs the program with the settings of the stack that is asked for", async () => {
  const { dir, verify, edit } = await program(fine, { backend });
  edit("index.ts", /$/, 'console.assert(new pulumi.Config().requireBoolean("isReady"));\n');
  edit("index.ts", /(?=import)/, 'import * as pulumi from "@pulumi/pulumi";\n');
  put(dir, { "Pulumi.prod.yaml": "config:\n  small:isReady: true\n" });
  const without = await verify();
  expect(without.code).toBe(2);
  expect(without.err).toContain("isReady");
  expect(await verify("--stack", "prod")).toMatchObject({ code: 0, err: "" });
  const unknown = await verify("--stack", "prods");
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain("has no settings of a stack `prods`. Did you mean `prod`?\n");
  expect(unknown.err).toContain("It has those of `dev`, `prod`.\n");
});

it("knows stacks of Pulumi only", async () => {
  const { verify } = await program(fine, { isInstalled: false });
  const ran = await verify("--stack", "dev");
  expect(ran.code).toBe(2);
  expect(ran.err).toContain("error: `--stack` is for `--backend pulumi` only.\n");
});

it("asks for the packages of the program, and for the program where there is none", async () => {
  const { dir, verify } = await program(fine, { backend, isInstalled: false });
  const uninstalled = await verify();
  expect(uninstalled.code).toBe(2);
  expect(uninstalled.err).toContain("are not installed: `@pulumi/pulumi` is missing.\n");
  rmSync(join(dir, "Pulumi.yaml"));
  const without = await verify();
  expect(without.code).toBe(2);
  expect(without.err).toContain("does not hold a Pulumi program: it has no `Pulumi.yaml`.");
});
