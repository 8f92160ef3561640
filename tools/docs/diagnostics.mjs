import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allChecks } from "../../packages/checks/dist/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const introduction = `# Diagnostics

Every code that Cloister reports, by area. Each has a page, which says why it matters and shows what is wrong and what is
right; \`cloister explain CODE\` prints it. The examples on the pages are tests.

An **error** is refused by AWS, or makes a declared flow impossible: no program is generated. A **warning** works, and is
insecure, fragile or surprising. Rules are those of the catalogue that the checks were written from. Codes are stable:
none is renamed, or used for something else.
`;

/** `docs/diagnostics.md`: a table for each area, codes in code unit order. */
export function diagnosticsReference() {
  const checks = new Map(allChecks.map((check) => [check.code, check]));
  const entries = [
    ...pagesIn("packages/checks/src").map((page) => ({
      ...page,
      sentence: checks.get(page.code)?.summary,
    })),
    ...[
      "packages/model/pages",
      "packages/cli/pages",
      "packages/cdk-backend/pages",
      "packages/proof/pages",
      "packages/pulumi-backend/pages",
    ]
      .flatMap(pagesIn)
      .map((page) => ({ ...page, sentence: firstSentence(page) })),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const areas = Map.groupBy(entries, ({ code }) => code.slice(0, code.indexOf("/")));
  const sections = Array.from(areas, ([area, codes]) => `## ${area}\n\n${table(codes)}\n`);
  return `${introduction}\n${sections.join("\n")}`;
}

function pagesIn(folder) {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md"))
    .map((path) => {
      const text = readFileSync(`${root}/${folder}/${path}`, "utf8");
      return { code: path.slice(0, -".md".length), path: `${folder}/${path}`, text };
    });
}

function table(entries) {
  const rows = entries.map(({ code, path, text, sentence }) => {
    const [, rules = "", severity = ""] = /^(?:Rules? (.*)|No rule) · (\w+)$/m.exec(text) ?? [];
    return `| [\`${code}\`](../${path}) | ${severity} | ${rules} | ${cell(sentence ?? "")} |`;
  });
  return [
    "| code | severity | rule | in one sentence |",
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** What follows the line with the severity, up to its first full stop. */
function firstSentence({ text, path }) {
  const sentence = /\n(?:.*) · \w+\n\n([^]*?[.?])(?=\s)/.exec(text)?.[1];
  if (sentence === undefined) throw new Error(`${path} does not begin with a sentence.`);
  return sentence.replaceAll("\n", " ");
}

function cell(text) {
  return text.replaceAll("|", "\\|");
}
