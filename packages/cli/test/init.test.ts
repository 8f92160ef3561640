import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { folderWith, put, textsIn } from "./folder.ts";
import { run } from "./world.ts";

const folder = fileURLToPath(new URL("../templates/", import.meta.url));
const templates = readdirSync(folder).map((name) => name.replace(/\.yaml$/, ""));

it.for(templates)(
  "starts with %s, which has nothing wrong and makes a program",
  async (template) => {
    const directory = join(folderWith(), "new/place");
    const topology = join(directory, "topology.yaml");
    expect(await run(["init", directory, "--template", template])).toMatchObject({
      code: 0,
      out: "",
    });
    const checked = await run(["check", topology, "--deny-warnings"]);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out).toMatch(
      /^No problems found\.\n(?:1 warning is silenced[^\n]*\n3 expectations: 3 hold\.\n)?$/,
    );
    const generate = ["generate", topology, "--backend", "cdk", "--out", join(directory, "out")];
    expect(await run(generate)).toMatchObject({ code: 0 });
  },
);

it("writes the schema that the topology's first line asks for", async () => {
  const directory = folderWith();
  await run(["init", directory]);
  const { "topology.yaml": topology = "", "topology.schema.json": schema } = textsIn(directory);
  expect(topology.split("\n")[0]).toBe("# yaml-language-server: $schema=./topology.schema.json");
  expect(schema).toBe((await run(["schema"])).out);
});

it.for(["topology.yaml", "topology.schema.json"])("overwrites no %s", async (name) => {
  const directory = folderWith({ [name]: "mine" });
  const ran = await run(["init", directory]);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(`\`${join(directory, name)}\` exists already.`);
  expect(textsIn(directory)).toEqual({ [name]: "mine" });
});

it("suggests the template that a misspelt name means", async () => {
  const directory = folderWith();
  const ran = await run(["init", directory, "--template", "closed-studo"]);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain("Did you mean `closed-studio`?");
  expect(textsIn(directory)).toEqual({});
});

it("says so when the directory is a file", async () => {
  const directory = folderWith();
  put(directory, { taken: "a file" });
  const ran = await run(["init", join(directory, "taken")]);
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/^error: .*taken.* cannot be written: .*\n {2}help: .*\n$/);
});
