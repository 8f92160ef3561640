import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { recommendedFlags } from "../src/feature-flags.ts";

it("has the feature flags that the installed aws-cdk-lib recommends", () => {
  const path = createRequire(import.meta.url).resolve("aws-cdk-lib/recommended-feature-flags.json");
  expect(recommendedFlags).toEqual(JSON.parse(readFileSync(path, "utf8")));
});
