import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { isReference, isUri } from "./sarif-formats.ts";
import { run } from "./world.ts";

/** Draft 4 and draft 7 differ in nothing that it uses but the name of its own address. */
const { $schema: _draft, id: _address, ...rules } = schema;

/** It writes a pattern of languages that is one only without the `u` flag. */
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: isUri, "uri-reference": isReference, "date-time": true },
}).compile(rules);

const root = fileURLToPath(new URL("../../../", import.meta.url));

it.each([
  "examples/closed-sagemaker",
  "examples/closed-sagemaker-as-published",
  "fixtures/scenario/ten-mistakes",
  "fixtures/scenario/literal-typos",
  "fixtures/expect/causes",
  "fixtures/expect/two-parts",
  "fixtures/language/hostile-names",
  "fixtures/language/acknowledged",
  "fixtures/fix/silences",
])("is a SARIF log by the schema of OASIS: %s", async (folder) => {
  for (const lang of ["en", "ja"]) {
    const path = `${root}${folder}/topology.yaml`;
    const { out } = await run(["check", path, "--format", "sarif", "--lang", lang]);
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  }
});

it("tells what the schema forbids", () => {
  const runs = [{ tool: { driver: { name: "Cloister" } }, results: [{ ruleId: "a/b" }] }];
  expect(validate({ version: "2.1.0", runs })).toBe(false);
  expect(validate({ version: "2.1.0", runs: [{ ...runs[0], results: [] }] })).toBe(true);
});
