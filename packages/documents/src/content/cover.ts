import { say, verbatim } from "@cloister/texts";
import type { Section } from "../book/book.ts";
import { code, codes, columns, parameters } from "./cells.ts";
import type { DocumentInput } from "./input.ts";

/** What the document is about, and who stands for it. */
export function cover({ plan, sources, overlays = [], isComplete }: DocumentInput): Section {
  const { name, description, accounts, units } = plan;
  const regions = [...new Set(units.map(({ region }) => region))];
  const people = [say("Prepared by"), say("Reviewed by"), say("Approved by")];
  return {
    id: "cover",
    title: say("About this document"),
    blocks: [
      parameters("facts-of-document", [
        [say("System"), code(name)],
        [say("Purpose"), description === undefined ? [] : [verbatim(description)]],
        [say("Accounts"), accounts.map((account) => ({ code: `${account.name} (${account.id})` }))],
        [say("Regions"), codes(regions)],
        [say("Made from"), codes([...sources, ...overlays])],
      ]),
      ...(isComplete
        ? []
        : [
            {
              is: "paragraph",
              tone: "warning",
              text: say(
                "Errors left out parts of the topology, so this document speaks of the rest only.",
              ),
            } as const,
          ]),
      {
        is: "table",
        name: "sign-off",
        title: say("Sign-off"),
        columns: columns(say("Duty"), say("Full name"), say("Date"), say("Signature")),
        rows: people.map((person) => [[person], [], [], []]),
      },
    ],
    sections: [],
  };
}
