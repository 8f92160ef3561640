import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "./world.ts";

it("prints the page of a code as it was written", async () => {
  const page = new URL("../pages/storage/source-missing.md", import.meta.url);
  expect(await run(["explain", "storage/source-missing"])).toEqual({
    code: 0,
    out: readFileSync(fileURLToPath(page), "utf8"),
    err: "",
  });
});

it("knows the pages of checks, of the model and its own", async () => {
  const { code, out } = await run(["explain"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^endpoints\/too-few-zones +\S.*\.$/m);
  expect(out).toMatch(/^plan\/stack-name-taken +\S.*\.$/m);
  expect(out).toMatch(/^storage\/source-missing +\S.*\.$/m);
});

it("has a sentence for every page, in one order", async () => {
  const { out } = await run(["explain"]);
  const lines = out.trimEnd().split("\n");
  expect(lines.filter((line) => !/^[a-z-]+\/[a-z0-9-]+ +[A-Z`*].+$/.test(line))).toEqual([]);
  const codes = lines.map((line) => line.split(" ")[0] ?? "");
  expect(codes).toEqual(codes.toSorted());
});

it("suggests the code that a misspelt one means", async () => {
  const ran = await run(["explain", "storage/source-misssing"]);
  expect([ran.code, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain("Did you mean `storage/source-missing`?");
});

it.for(["../../package", "storage/../storage/source-missing", "/etc/passwd", "storage"])(
  "reads no file for %s, which is no code",
  async (code) => {
    expect(await run(["explain", code])).toMatchObject({ code: 2, out: "" });
  },
);
