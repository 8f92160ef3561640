import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as writer from "../src/index.ts";
import { evaluate } from "./evaluate.ts";

it("prints what the README says it prints", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [input = "", output] = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
  const program = input.replace("printFile({", "return printFile({");
  const run = evaluate(`({ ${Object.keys(writer).join(", ")} }) => { ${program} }`);
  expect(run).toBeTypeOf("function");
  expect(typeof run === "function" && run(writer)).toBe(output);
});
