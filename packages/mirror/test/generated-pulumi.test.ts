import { pulumi } from "@cloister/pulumi-backend";
import { expect, it } from "vitest";
import { allPrograms, complaints, sourcesOf } from "./generated-files.ts";

const sources = ["*.ts", "components"];

it("is left as it is by the formatter", async () => {
  const args = ["--check", "**/*.ts", "**/*.json", "**/*.yaml", "**/*.md"];
  expect(await complaints(pulumi, { name: "oxfmt", args })).toBe("");
});

it("has nothing that the linter complains about", async () => {
  expect(await complaints(pulumi, { name: "oxlint", args: ["--deny-warnings"] })).toBe("");
});

it("passes the strict compiler", async () => {
  const files = { "tsconfig.json": allPrograms(sources) };
  expect(await complaints(pulumi, { name: "tsc", args: [], files, besidePackages: true })).toBe("");
});

it("uses nothing that is deprecated", async () => {
  const settings = {
    plugins: ["typescript"],
    categories: { correctness: "off" },
    rules: { "typescript/no-deprecated": "error" },
  };
  // Among the generated files, one in which the rule has to find something.
  const outdated = "0/components/outdated.ts";
  const text = `import * as aws from "@pulumi/aws";

export const renamed = new aws.s3.BucketV2("a", {});
export const argument = new aws.s3.Bucket("b", { versioning: { enabled: true } });
`;
  const options = ["--type-aware", "--format=unix", "--config=settings.json"];
  const found = await complaints(pulumi, {
    name: "oxlint",
    args: [...options, outdated, ...sourcesOf(pulumi)],
    files: { [outdated]: text, "settings.json": JSON.stringify(settings) },
    besidePackages: true,
  });
  expect(found.match(/^.*\[Error.*$/gm)).toEqual([
    expect.stringContaining(`${outdated}:3:35: `),
    expect.stringContaining(`${outdated}:4:50: `),
  ]);
}, 120_000);
