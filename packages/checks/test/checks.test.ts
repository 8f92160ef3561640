import { compile } from "@cloister/model";
import { expect, it } from "vitest";
import { allFlowChecks } from "../src/flow-checks.ts";
import { allChecks, runChecks } from "../src/index.ts";
import { runFlowChecks } from "../src/run-flow-checks.ts";
import { markersOf } from "./example.ts";
import { checkPages, modelPages } from "./page.ts";
import { sourcesOf } from "./source.ts";

const declaration = /^export const (\w+): (?:Flow)?Check = \{\n {2}code: "([^"]*)"/m;
const checkFiles = sourcesOf("checks").flatMap(({ name, text }) => {
  const [, constant = "", code = ""] = declaration.exec(text) ?? [];
  return constant === "" ? [] : [{ name, constant, code }];
});
const everyCheck = [...allChecks, ...allFlowChecks];
const checkCodes = everyCheck.map(({ code }) => code);
const modelCodes = [
  ...new Set(
    sourcesOf("model").flatMap(({ text }) =>
      Array.from(text.matchAll(/\bcode: "([^"]+\/[^"]+)"/g), ([, code = ""]) => code),
    ),
  ),
].toSorted();
const pages = [...checkPages, ...modelPages].map((page) => [page.path, page] as const);
const checks = everyCheck.map((check) => [check.code, check] as const);

it("lists every check that a file declares, each once", () => {
  expect(checkCodes.toSorted()).toEqual(checkFiles.map(({ code }) => code).toSorted());
});

it.for(checkFiles.map((file) => [file.name, file] as const))(
  "names the code and the constant of %s after its file",
  ([, file]) => {
    expect(file.code).toBe(file.name);
    const last = file.name.slice(file.name.indexOf("/") + 1);
    expect(file.constant).toBe(
      last.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    );
  },
);

it("gives no check a code that the model reports itself", () => {
  expect(checkCodes.filter((code) => modelCodes.includes(code))).toEqual([]);
});

it("has a page beside every check, and no other", () => {
  expect(checkPages.map(({ code }) => code)).toEqual(checkCodes.toSorted());
});

it("has a page for every code of the model, and no other", () => {
  expect(modelPages.map(({ code }) => code)).toEqual(modelCodes);
});

it.for(checks)("says in one sentence what %s demands", ([, { summary }]) => {
  expect(summary).toMatch(/^[A-Z`].*[^.]\.$/);
});

it.for(checks)("names the rules of %s as the catalogue spells them", ([, { rules }]) => {
  for (const rule of rules) expect(rule).toMatch(/^[A-Z0-9]+-\d{3}$/);
});

it.for(checks)("heads the page of %s with its rules and severity", ([code, check]) => {
  const page = checkPages.find((one) => one.code === code);
  const [heading, , subheading] = page?.text.split("\n") ?? [];
  const rules = check.rules.join(", ");
  const word = check.rules.length === 1 ? "Rule" : "Rules";
  expect(heading).toBe(`# ${code}`);
  expect(subheading).toBe(
    rules === "" ? `No rule · ${check.severity}` : `${word} ${rules} · ${check.severity}`,
  );
});

it.for(pages)("gives %s its form", ([, { code, text, examples }]) => {
  expect(text).toMatch(
    new RegExp(
      `^# ${code}\\n\\n(?:Rules? [A-Z0-9]+-\\d{3}(?:, [A-Z0-9]+-\\d{3})*|No rule) · (?:error|warning|info)\\n\\n[^#]*?\\n## Incorrect\\n[^#]`,
    ),
  );
  expect(text).toContain("\n## Correct\n");
  const hasSource = /\nSource: .*https:\/\/\S+/.test(text);
  expect(hasSource || text.includes("\nNo rule"), "a line with the source of the rule").toBe(true);
  const verdicts = new Set(examples.map(({ verdict }) => verdict));
  expect([...verdicts].toSorted()).toEqual(["invalid", "valid"]);
});

it.for(pages)("marks in %s what it reports with its own severity", ([, page]) => {
  const severity = / · (error|warning|info)\n/.exec(page.text)?.[1];
  const own = page.examples.flatMap(markersOf).filter((key) => key.endsWith(` ${page.code}`));
  expect(new Set(own.map((key) => key.split(" ")[1]))).toEqual(new Set([`${severity}:`]));
});

it("says nothing where no plan survived", () => {
  const compilation = compile({ files: [{ path: "topology.yaml", text: "cloister: [" }] });
  expect(compilation.plan).toBe(undefined);
  expect(runChecks(compilation)).toEqual([]);
  expect(runFlowChecks(compilation, [])).toEqual([]);
});
