import type { Check } from "@cloister/verification";
import { say } from "@cloister/texts";
import type { Cell, Section } from "../book/book.ts";
import { columns, tableOf } from "./cells.ts";
import { codeNames } from "./code-names.ts";
import { flowId } from "./expectation-text.ts";
import type { DocumentInput } from "./input.ts";

/** How it is shown after the deployment that everything works; undefined where nothing is to be tried. */
export function verification(input: DocumentInput): Section | undefined {
  const { checks = [] } = input;
  if (checks.length === 0) return undefined;
  return {
    id: "verification",
    title: say("Verification"),
    blocks: [
      {
        is: "paragraph",
        text: say(
          "To be carried out after the deployment. The verification kit, which is handed over with this document, holds the statements, the notebook and the shell steps.",
        ),
      },
      ...tableOf({
        name: "checks",
        columns: columns(
          say("No."),
          say("What must hold"),
          say("Who, and where"),
          say("What to run"),
          say("Expected result"),
          say("By proof"),
        ),
        rows: checks.map((check) => [
          [{ code: check.id }],
          [codeNames(check.flow), ...linkOf(input, check)],
          [check.where],
          [check.does],
          [check.expects],
          proofCell(check, linkOf(input, check)),
        ]),
      }),
    ],
    sections: [],
  };
}

/** To the expectation that it tries. */
function linkOf({ diagnosis }: DocumentInput, { at, asked }: Check): Cell {
  const path = JSON.stringify(at);
  const index = diagnosis.expected.findIndex(
    ({ expectation }) => JSON.stringify(expectation.at) === path,
  );
  if (asked === "granted" || index < 0) return [];
  return [{ link: flowId(index), text: say("proof {{number}}", { number: index + 1 }) }];
}

/** Whether it will come out, by proof; why not, where no proof in this document says so. */
function proofCell({ proven, reason }: Check, link: Cell): Cell {
  const why = link.length === 0 ? [reason] : [];
  switch (proven) {
    case "allowed":
      return [{ verdict: proven, text: say("as expected") }];
    case "denied":
      return [{ verdict: proven, text: say("not as expected") }, ...why];
    case "unknown":
      return [{ verdict: proven, text: say("not proven") }, ...why];
  }
}
