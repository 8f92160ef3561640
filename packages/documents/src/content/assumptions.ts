import { distinctTexts, type Expected } from "@cloister/proof";
import { inEnglish, say, verbatim, type Text } from "@cloister/texts";
import type { Block, Inline, Section } from "../book/book.ts";
import { columns, inRow, tableOf } from "./cells.ts";
import { flowId } from "./expectation-text.ts";
import { factTables } from "./facts.ts";
import type { DocumentInput } from "./input.ts";

/** What lies outside the topology and is relied on; undefined where nothing is. */
export function assumptions(input: DocumentInput): Section | undefined {
  const { expected } = input.diagnosis;
  const rows = assumed(input).map((one, index) => [
    [verbatim(numberOf(index))],
    [one],
    [inRow(usersOf(expected, one))],
  ]);
  const facts = factTables(input);
  if (rows.length + facts.length === 0) return undefined;
  return {
    id: "assumptions",
    title: say("Assumptions and stated facts"),
    blocks: [
      ...tableOf({
        name: "assumption-list",
        columns: columns(say("No."), say("Assumption"), say("Relied on by")),
        rows,
      }),
      ...facts,
    ],
    sections: [],
  };
}

/** Which of them an expectation relies on. */
export function assumptionLinks(input: DocumentInput, one: Expected): readonly Block[] {
  const own = new Set(one.assumptions.map(inEnglish));
  const links = assumed(input).flatMap((assumption, index): readonly Inline[] =>
    own.has(inEnglish(assumption))
      ? [{ link: "assumptions", text: verbatim(numberOf(index)) }]
      : [],
  );
  if (links.length === 0) return [];
  return [{ is: "paragraph", text: inRow([say("Assumes:"), inRow(links)], " ") }];
}

function assumed({ diagnosis }: DocumentInput): readonly Text[] {
  return distinctTexts(diagnosis.expected.flatMap((one) => one.assumptions));
}

function numberOf(index: number): string {
  return `A${index + 1}`;
}

function usersOf(expected: readonly Expected[], assumption: Text): readonly Inline[] {
  const said = inEnglish(assumption);
  return expected.flatMap((one, index) =>
    one.assumptions.some((other) => inEnglish(other) === said)
      ? [{ link: flowId(index), text: verbatim(String(index + 1)) }]
      : [],
  );
}
