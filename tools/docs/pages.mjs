import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allChecks, allFlowChecks } from "../../packages/checks/dist/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const folders = [
  "packages/checks/src",
  "packages/checks/pages",
  "packages/model/pages",
  "packages/cli/pages",
  "packages/cdk-backend/pages",
  "packages/proof/pages",
  "packages/pulumi-backend/pages",
];

/** Every page of a code, in code unit order: its path, severity, rules, and what it is about in one sentence. */
export function readPages() {
  const summaries = new Map([...allChecks, ...allFlowChecks].map((one) => [one.code, one.summary]));
  return folders
    .flatMap(pagesIn)
    .map((page) => ({ ...page, sentence: summaries.get(page.code) ?? firstSentence(page) }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function pagesIn(folder) {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md"))
    .map((path) => {
      const text = readFileSync(`${root}/${folder}/${path}`, "utf8");
      const [, rules = "", severity = ""] = /^(?:Rules? (.*)|No rule) · (\w+)$/m.exec(text) ?? [];
      return {
        code: path.slice(0, -".md".length),
        path: `${folder}/${path}`,
        rules: rules === "" ? [] : rules.split(", "),
        severity,
        text,
      };
    });
}

/** What follows the line with the severity, up to its first full stop. */
function firstSentence({ text, path }) {
  const sentence = /\n(?:.*) · \w+\n\n([^]*?[.?])(?=\s)/.exec(text)?.[1];
  if (sentence === undefined) throw new Error(`${path} does not begin with a sentence.`);
  return sentence.replaceAll("\n", " ");
}

/** A text as a cell of a table. */
export function cell(text) {
  return text.replaceAll("|", String.raw`\|`);
}
