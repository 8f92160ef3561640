import { cdk } from "@cloister/cdk-backend";
import { expect, it } from "vitest";
import { allPrograms, complaints } from "./generated-files.ts";

it("is left as it is by the formatter", async () => {
  const args = ["--check", "**/*.ts", "**/*.json"];
  expect(await complaints(cdk, { name: "oxfmt", args })).toBe("");
});

it("has nothing that the linter complains about", async () => {
  expect(await complaints(cdk, { name: "oxlint", args: ["--deny-warnings"] })).toBe("");
});

it("passes the strict compiler", async () => {
  const files = { "tsconfig.json": allPrograms(["bin", "lib"]) };
  expect(await complaints(cdk, { name: "tsc", args: [], files, besidePackages: true })).toBe("");
});
