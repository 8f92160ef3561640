import type { Expected } from "@cloister/proof";
import { say, sentences, verbatim } from "@cloister/texts";
import type { Block, Section } from "../book/book.ts";
import { assumptionLinks } from "./assumptions.ts";
import { inRow, tableOf } from "./cells.ts";
import { expectationText, flowId, outcomeInline } from "./expectation-text.ts";
import type { DocumentInput } from "./input.ts";
import { placeText } from "./places.ts";
import { proofTable, type SeenLegs } from "./proof-table.ts";

/** What the design must do and must not let, each with its proof. */
export function flows(input: DocumentInput): Section {
  const { diagnosis, world } = input;
  const { expected } = diagnosis;
  const seen: SeenLegs = new Map();
  return {
    id: "flows",
    title: say("Flows and their proofs"),
    blocks:
      expected.length === 0
        ? [{ is: "paragraph", text: say("The topology states nothing that must hold.") }]
        : [
            {
              is: "paragraph",
              text: say(
                "Each of these was decided from the routes, endpoints, security groups and policies in this document, not by running anything.",
              ),
            },
            ...tableOf({
              name: "flow-list",
              columns: [
                { title: say("No."), align: "right" },
                { title: say("What must hold") },
                { title: say("Result") },
              ],
              rows: expected.map(({ expectation, outcome }, index) => [
                [{ link: flowId(index), text: verbatim(String(index + 1)) }],
                [expectationText(world, expectation)],
                [outcomeInline(outcome)],
              ]),
            }),
          ],
    sections: expected.map((one, index) => flowSection(input, { one, index, seen })),
    isIndexed: true,
  };
}

interface Numbered {
  readonly one: Expected;
  /** From 0. */
  readonly index: number;
  readonly seen: SeenLegs;
}

function flowSection(input: DocumentInput, { one, index, seen }: Numbered): Section {
  const { expectation, outcome, reason } = one;
  const picture = input.pictures?.access.get(index);
  const { description } = expectation;
  return {
    id: flowId(index),
    title: expectationText(input.world, expectation),
    blocks: [
      ...(description === undefined
        ? []
        : [{ is: "paragraph", text: verbatim(description) } as const]),
      {
        is: "paragraph",
        text: inRow(
          [
            outcomeInline(outcome),
            sentences(
              reason,
              say("Written at {{place}}.", { place: `\`${placeText(input, expectation.at)}\`` }),
            ),
          ],
          " ",
        ),
      },
      ...(picture === undefined ? [] : [{ is: "picture", picture, isExplained: true } as const]),
      ...proofTable(input, { one, index, seen }),
      ...assumptionLinks(input, one),
      ...remedyBlocks(one),
    ],
    sections: [],
  };
}

function remedyBlocks({ remedies }: Expected): readonly Block[] {
  return remedies.map(({ says, under, yaml }): Block => ({
    is: "code",
    language: "yaml",
    title: say("To mend it, under `{{place}}`: {{what}}", { place: under.join("."), what: says }),
    text: yaml,
  }));
}
