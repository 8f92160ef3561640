import { wordsIn, type Rendering } from "@cloister/proof";
import { commas, say } from "@cloister/texts";
import type { Difference } from "../difference.ts";
import { contentOf } from "./content-of.ts";
import type { Mark, Row, Section } from "./content.ts";
import { markdownOf } from "./markdown-text.ts";

export interface DifferenceMarkdownOptions extends Pick<Rendering, "language"> {
  /** Every resource, policy and expectation. */
  readonly isFull?: boolean;
}

/** The sections that a reviewer reads before anything else; the others are folded. */
const unfolded = 4;

/** A difference for the comment of a pull request: a line, short tables, and what is long to be unfolded. */
export function differenceMarkdown(
  difference: Difference,
  options: DifferenceMarkdownOptions = {},
): readonly string[] {
  const { isFull = false } = options;
  const words = wordsIn(options);
  const { headline, sections } = contentOf(difference, { isFull });
  const { before, after } = difference;
  const summary = words(say("{{items}}", { items: commas(headline) }));
  const names = words(
    say("`{{before}}` → `{{after}}`", { before: before.name, after: after.name }),
  );
  return [
    `### ${words(say("Topology difference"))}`,
    "",
    `**${markdownOf(summary)}**`,
    "",
    markdownOf(names),
    ...sections.flatMap((section, index) =>
      sectionLines(section, { ...options, isFolded: index >= unfolded }),
    ),
  ];
}

interface SectionOptions extends DifferenceMarkdownOptions {
  readonly isFolded: boolean;
}

function sectionLines({ title, rows }: Section, options: SectionOptions): readonly string[] {
  const { isFull = false, isFolded } = options;
  const words = wordsIn(options);
  const heading = markdownOf(words(title));
  const shown = rows.filter(({ isDetail }) => isFull || !isDetail);
  const table = ["| | |", "| :-: | --- |", ...shown.map((row) => rowLine(row, options))];
  if (!isFolded) return ["", `#### ${heading}`, "", ...table];
  return [
    "",
    "<details>",
    `<summary>${heading} (${shown.length})</summary>`,
    "",
    ...table,
    "",
    "</details>",
  ];
}

function rowLine({ mark, was, text, notes }: Row, options: SectionOptions): string {
  const words = wordsIn(options);
  const cell = [text, ...notes].map((one) => markdownOf(words(one))).join("<br>");
  const sign = was === undefined ? signs[mark] : `${signs[was]}→${signs[mark]}`;
  return `| ${sign} | ${cell} |`;
}

/** As signs that are seen in a table of their own accord. */
const signs: Readonly<Record<Mark, string>> = {
  "+": "➕",
  "-": "➖",
  "~": "✏️",
  "!": "⚠️",
  "✓": "✅",
  "✗": "❌",
  "?": "❔",
};
