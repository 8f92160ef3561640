import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The page of one code, read from its Markdown file. */
export interface Page {
  /** What the file's path says: `network/subnets-overlap`. */
  readonly code: string;
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly examples: readonly Example[];
}

export interface Example {
  /** What follows `yaml` on the fence: `valid` or `invalid`. */
  readonly verdict: string;
  readonly text: string;
  /** The line of the page that the block's first line is on. */
  readonly line: number;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The pages of the checks, and of the codes that the model reports itself. */
export const checkPages = readPages("packages/checks/src");
export const modelPages = readPages("packages/model/pages");
/** What is wrong with silences, which no check says. */
export const silencePages = readPages("packages/checks/pages");

function readPages(folder: string): readonly Page[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => path.replaceAll("\\", "/").slice(0, -".md".length))
    .toSorted()
    .map((code) => {
      const path = `${folder}/${code}.md`;
      const text = readFileSync(join(root, path), "utf8");
      return { code, path, text, examples: examplesIn(text) };
    });
}

function examplesIn(text: string): readonly Example[] {
  return Array.from(text.matchAll(/^```yaml *(.*)\n([^]*?)^```$/gm), (match) => {
    const [, verdict = "", block = ""] = match;
    return { verdict, text: block, line: text.slice(0, match.index).split("\n").length + 1 };
  });
}
