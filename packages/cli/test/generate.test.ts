import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { put, textsIn } from "./folder.ts";
import { generated } from "./generated.ts";
import { doubtful, fine, misspelt } from "./topologies.ts";

it("writes a program, with a manifest of what it wrote", async () => {
  const { out, generate } = await generated(fine, { isGenerated: false });
  const ran = await generate();
  expect([ran.code, ran.out]).toEqual([0, ""]);
  expect(ran.err).toMatch(/out: \d+ new\.\nNext, in .*out: npm install && npx cdk synth\n$/);
  const { ".cloister-manifest.json": manifest = "", ...program } = textsIn(out);
  const { files, ...rest } = JSON.parse(manifest);
  expect(rest).toEqual({ version: 1, source: "topology.yaml", backend: "cdk" });
  expect(Object.keys(files)).toEqual(Object.keys(program));
  expect(Object.keys(program)).toContain("bin/app.ts");
  expect(Object.values(files)).toEqual(
    Object.values(files).map(() => expect.stringMatching(/^[0-9a-f]{64}$/)),
  );
});

it("writes a program for Pulumi", async () => {
  const { out, generate } = await generated(fine, { isGenerated: false, backend: "pulumi" });
  const ran = await generate();
  expect([ran.code, ran.out]).toEqual([0, ""]);
  expect(ran.err).toMatch(
    /\nNext, in .*out: npm install && pulumi stack init dev && pulumi preview\n$/,
  );
  const { ".cloister-manifest.json": manifest = "", ...program } = textsIn(out);
  const { files, backend } = JSON.parse(manifest);
  expect(backend).toBe("pulumi");
  expect(Object.keys(files)).toEqual(Object.keys(program));
  expect(Object.keys(program)).toContain("Pulumi.yaml");
  put(out, { "index.ts": "mine" });
  expect(await generate()).toMatchObject({ code: 1 });
  expect((await generate("--check")).out).toBe("kept  index.ts\n");
  expect(await generate("--force")).toMatchObject({ code: 0 });
  expect(await generate("--check")).toMatchObject({ code: 0, out: "" });
});

it("writes the settings of a Pulumi stack once, and leaves them to the user", async () => {
  const { out, generate } = await generated(fine, { backend: "pulumi" });
  const mine = "encryptionsalt: v1:abc\nconfig: {}\n";
  put(out, { "Pulumi.dev.yaml": mine });
  expect(await generate()).toMatchObject({ code: 0 });
  expect(await generate("--check")).toMatchObject({ code: 0, out: "" });
  expect(await generate("--force")).toMatchObject({ code: 0 });
  expect(textsIn(out)["Pulumi.dev.yaml"]).toBe(mine);
});

it("does not mix the programs of two backends, and replaces one by the other with --force", async () => {
  const { out, generate } = await generated();
  const before = textsIn(out);
  const other = await generate("--backend", "pulumi");
  expect([other.code, other.out]).toEqual([2, ""]);
  expect(other.err).toContain("holds a program for another backend, `cdk`.");
  expect(textsIn(out)).toEqual(before);
  expect(await generate("--backend", "pulumi", "--force")).toMatchObject({ code: 0 });
  const after = Object.keys(textsIn(out));
  expect(after).toContain("Pulumi.yaml");
  expect(after).not.toContain("cdk.json");
  expect(after).not.toContain("bin/app.ts");
});

it("changes nothing the second time, and says that it is up to date", async () => {
  const { out, generate } = await generated();
  const first = textsIn(out);
  const again = await generate();
  expect(again.code).toBe(0);
  expect(again.err).toMatch(/out: \d+ unchanged\.\n$/);
  expect(textsIn(out)).toEqual(first);
  expect(await generate("--check")).toMatchObject({ code: 0, out: "" });
});

it("writes nothing when the topology has an error", async () => {
  const { folder, generate } = await generated(misspelt, { isGenerated: false });
  const ran = await generate();
  expect([ran.code, ran.out]).toEqual([1, ""]);
  expect(ran.err).toContain("error[language/unknown-key]");
  expect(ran.err).toContain("`--allow-errors`");
  expect(Object.keys(textsIn(folder))).toEqual(["topology.yaml"]);
});

it("writes the program in spite of errors with --allow-errors", async () => {
  const { out, generate } = await generated(misspelt, { isGenerated: false });
  const ran = await generate("--allow-errors");
  expect(ran.code).toBe(0);
  expect(ran.err).toContain("error[language/unknown-key]");
  expect(Object.keys(textsIn(out))).toContain("bin/app.ts");
  expect(textsIn(out)["README.md"]).toContain("error language/unknown-key: ");
});

it("says what the backend cannot express, where the topology asks for it", async () => {
  const object = "data-of-x: { objects: { a.csv: { source: a.csv, tags: { kind: raw } } } }";
  const topology = fine.replace("data-of-x: {}", object);
  const { folder, generate } = await generated(topology, { isGenerated: false });
  put(folder, { "a.csv": "1,2" });
  const ran = await generate();
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("error[cdk/object-without-tags]");
  expect(ran.err).toContain("topology.yaml:8:");
});

it("writes nothing where no plan exists, whatever is allowed", async () => {
  const { folder, generate } = await generated("cloister: 2\n", { isGenerated: false });
  expect(await generate("--allow-errors", "--force")).toMatchObject({ code: 1, out: "" });
  expect(Object.keys(textsIn(folder))).toEqual(["topology.yaml"]);
});

it("shows warnings and writes the program", async () => {
  const { generate } = await generated(doubtful, { isGenerated: false });
  const ran = await generate();
  expect(ran.code).toBe(0);
  expect(ran.err).toContain("warning[storage/object-listed-twice]");
});

it("keeps a file that was edited by hand, writes the rest, and ends with 1", async () => {
  const { folder, out, generate } = await generated();
  put(out, { "README.md": "mine" });
  put(folder, { "topology.yaml": fine.replaceAll("data-of-x", "other-of-x") });
  const ran = await generate();
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("README.md was edited by hand");
  expect(ran.err).toContain("--force");
  expect(textsIn(out)["README.md"]).toBe("mine");
  expect(textsIn(out)["lib/x/data-stack.ts"]).toContain("other-of-x");
  expect((await generate()).code).toBe(1);
});

it("overwrites a file that was edited by hand with --force", async () => {
  const { out, generate } = await generated();
  const first = textsIn(out);
  put(out, { "README.md": "mine" });
  expect(await generate("--force")).toMatchObject({ code: 0 });
  expect(textsIn(out)).toEqual(first);
});

it("takes line ends of Windows, as git may write them, for no edit", async () => {
  const { folder, out, generate } = await generated();
  const readme = textsIn(out)["README.md"] ?? "";
  put(out, { "README.md": readme.replaceAll("\n", "\r\n") });
  expect(await generate("--check")).toMatchObject({ code: 0 });
  put(folder, { "topology.yaml": fine.replace("name: small", "name: renamed") });
  expect(await generate()).toMatchObject({ code: 0 });
  expect(textsIn(out)["README.md"]).toContain("renamed");
});

it("makes a file again that was deleted", async () => {
  const { out, generate } = await generated();
  const first = textsIn(out);
  rmSync(join(out, "cdk.json"));
  expect(await generate()).toMatchObject({ code: 0 });
  expect(textsIn(out)).toEqual(first);
});

it("removes what is generated no more, and the directory that is left empty, but never what is the user's", async () => {
  const { folder, out, generate } = await generated();
  const own = {
    "node_modules/a/index.js": "installed",
    "cdk.out/manifest.json": "{}",
    "package-lock.json": "{}",
    "lib/own.ts": "own",
  };
  put(out, own);
  put(folder, { "topology.yaml": fine.replace("data-of-x: {}", "data-of-x: { stack: lake }") });
  expect(await generate()).toMatchObject({ code: 0 });
  const after = textsIn(out);
  expect(after).toMatchObject(own);
  expect(after["lib/x/data-stack.ts"]).toBeUndefined();
  expect(after["lib/x/lake-stack.ts"]).toBeDefined();
});

it("keeps an edited file that is generated no more, once, and then leaves it to the user", async () => {
  const { folder, out, generate } = await generated();
  put(out, { "lib/x/data-stack.ts": "mine" });
  put(folder, { "topology.yaml": fine.replace("data-of-x: {}", "data-of-x: { stack: lake }") });
  const ran = await generate();
  expect(ran.code).toBe(1);
  expect(ran.err).toContain(
    "lib/x/data-stack.ts was edited by hand, and is not generated any more",
  );
  expect(await generate()).toMatchObject({ code: 0 });
  expect(textsIn(out)["lib/x/data-stack.ts"]).toBe("mine");
});

it("keeps a file of the user's at a path that is needed now", async () => {
  const { folder, out, generate } = await generated();
  put(out, { "lib/x/lake-stack.ts": "mine" });
  put(folder, { "topology.yaml": fine.replace("data-of-x: {}", "data-of-x: { stack: lake }") });
  const ran = await generate();
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("lib/x/lake-stack.ts was there before");
  expect(textsIn(out)["lib/x/lake-stack.ts"]).toBe("mine");
});

it("lists with --check what is not up to date, and writes nothing", async () => {
  const { folder, out, generate } = await generated();
  put(out, { "README.md": "mine" });
  rmSync(join(out, "cdk.json"));
  put(folder, { "topology.yaml": fine.replace("data-of-x: {}", "data-of-x: { stack: lake }") });
  const before = textsIn(folder);
  const ran = await generate("--check");
  expect(ran.code).toBe(1);
  expect(ran.out.split("\n")).toEqual([
    "kept       README.md",
    "changed    bin/app.ts",
    "missing    cdk.json",
    "left over  lib/x/data-stack.ts",
    "missing    lib/x/lake-stack.ts",
    "",
  ]);
  expect(textsIn(folder)).toEqual(before);
});

it("says with --check that there is no program yet, without making a directory", async () => {
  const { folder, generate } = await generated(fine, { isGenerated: false });
  const ran = await generate("--check");
  expect(ran.code).toBe(1);
  expect(ran.out).toContain("missing  bin/app.ts\n");
  expect(Object.keys(textsIn(folder))).toEqual(["topology.yaml"]);
});

it("copies local files into the program, from beside the topology", async () => {
  const topology = fine.replace(
    "data-of-x: {}",
    "data-of-x: { objects: { a/b.csv: { source: data/b.csv } } }",
  );
  const { folder, out, generate } = await generated(topology, { isGenerated: false });
  put(folder, { "data/b.csv": "1,2\n" });
  expect(await generate()).toMatchObject({ code: 0 });
  expect(Object.values(textsIn(out))).toContain("1,2\n");
  put(folder, { "data/b.csv": "3,4\n" });
  expect((await generate("--check")).out).toMatch(/^changed +\S+\n$/);
  expect(await generate()).toMatchObject({ code: 0 });
  expect(Object.values(textsIn(out))).toContain("3,4\n");
});
