import { expect, it } from "vitest";
import { failureLines } from "../src/failure-lines.ts";

it("shows the message and the first place in the program, with short paths", () => {
  const error = `Error: wrong
    at construct (/app/node_modules/library/index.js:1:1)
    at new Data (file:///app/lib/data.ts:3:5)
    at main (file:///app/bin/app.ts:9:1)
    at node:internal/modules:1:1`;
  expect(failureLines(error, "/app")).toEqual([
    "Error: wrong",
    "    at new Data (lib/data.ts:3:5)",
  ]);
});

it("shows no more than a dozen lines of a long message", () => {
  const error = Array.from({ length: 20 }, (_, index) => `line ${index}`).join("\n");
  const lines = failureLines(error, "/app");
  expect(lines.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, index) => `line ${index}`));
  expect(lines.slice(12)).toEqual(["… and 8 more lines"]);
});

it("leaves out frames that the CDK left out, and the place of its report", () => {
  const error = `«Failed» Validation failed. A copy of this report can be found in: /gone/report.json
    ...App.synth in aws-cdk-lib...
ERROR in a bucket`;
  expect(failureLines(error, "/app")).toEqual(["«Failed» Validation failed.", "ERROR in a bucket"]);
});
