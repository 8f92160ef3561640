import { join } from "node:path";
import type { Io } from "./io.ts";

const largestPage = 1024 * 1024;

/** What explains one diagnostic, read when it is asked for. */
export interface Page {
  /** The Markdown, as it was written. */
  text(): string;
  /** The first sentence below its title and its line of rules. */
  summary(): string;
}

/** All pages by code, in code unit order. */
export function findPages({
  pages,
  files,
}: Pick<Io, "pages" | "files">): ReadonlyMap<string, Page> {
  const found: [string, Page][] = [];
  for (const folder of pages) {
    for (const area of namesIn(folder)) {
      for (const name of namesIn(join(folder, area))) {
        if (!name.endsWith(".md")) continue;
        const text = () => {
          return Buffer.from(files.read(join(folder, area, name), largestPage)).toString("utf8");
        };
        found.push([
          `${area}/${name.slice(0, -".md".length)}`,
          { text, summary: () => firstSentence(text()) },
        ]);
      }
    }
  }
  return new Map(found.toSorted(([one], [other]) => (one < other ? -1 : 1)));

  function namesIn(folder: string): readonly string[] {
    return files.follow(folder)?.kind === "directory" ? files.list(folder) : [];
  }
}

const ruleLine = / · (?:error|warning|info)$/;

function firstSentence(markdown: string): string {
  const isProse = (paragraph: string) => !paragraph.startsWith("#") && !ruleLine.test(paragraph);
  const prose =
    markdown
      .trim()
      .split(/\n{2,}/)
      .find(isProse)
      ?.replaceAll("\n", " ") ?? "";
  return /^.*?[.!?](?=\s|$)/.exec(prose)?.[0] ?? prose;
}
