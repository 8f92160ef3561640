import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "./world.ts";

const folder = fileURLToPath(new URL("../../proof/pages/", import.meta.url));

interface Example {
  readonly code: string;
  readonly verdict: string;
  readonly text: string;
}

const examples = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .flatMap((path): readonly Example[] => {
    const code = path.replaceAll("\\", "/").slice(0, -".md".length);
    const page = readFileSync(`${folder}${path}`, "utf8");
    return Array.from(page.matchAll(/^```yaml (.*)\n([^]*?)^```$/gm), (match) => ({
      code,
      verdict: match[1] ?? "",
      text: match[2] ?? "",
    }));
  });

it("has pages for both codes, each with a valid and an invalid example", () => {
  const kinds = examples.map(({ code, verdict }) => `${code} ${verdict}`);
  expect(kinds.toSorted()).toEqual([
    "expect/fails invalid",
    "expect/fails valid",
    "expect/not-proven invalid",
    "expect/not-proven valid",
  ]);
});

it.for(examples)("the $verdict example of $code does what it says", async ({ text }) => {
  const marked = text.split("\n").flatMap((line, index) => {
    const said = /# (error|warning|info): (\S+)$/.exec(line);
    return said === null ? [] : [`${index + 1} ${said[1]}: ${said[2]}`];
  });
  const { out } = await run(["check", "-", "--format", "json"], { input: text });
  const report = JSON.parse(out) as Report;
  expect(report.diagnostics.map((one) => `${one.line} ${one.severity}: ${one.code}`)).toEqual(
    marked,
  );
});

interface Report {
  readonly diagnostics: readonly {
    readonly line: number;
    readonly severity: string;
    readonly code: string;
  }[];
}
