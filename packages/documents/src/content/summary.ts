import type { Diagnostic, Severity, Unit } from "@cloister/model";
import type { Expected } from "@cloister/proof";
import { say, verbatim } from "@cloister/texts";
import type { Block, Inline, Section } from "../book/book.ts";
import { columns, count, tableOf } from "./cells.ts";
import type { DocumentInput } from "./input.ts";

/** The verdict in short, and who owns what. */
export function summary({ plan, diagnosis, pictures }: DocumentInput): Section {
  const { diagnostics, silenced, expected } = diagnosis;
  const unitsOf = (name: string): readonly Unit[] =>
    plan.units.filter(({ account }) => account.name === name);
  return {
    id: "summary",
    title: say("Overview"),
    blocks: [
      {
        is: "paragraph",
        ...(isGood(diagnostics, expected) ? {} : { tone: "warning" }),
        text: verdictOf(diagnostics, expected),
      },
      ...tableOf({
        name: "verdict",
        columns: [{ title: say("What was examined") }, { title: say("Count"), align: "right" }],
        rows: [
          [[link("flows", say("Expectations that hold"))], count(outcomes(expected, "holds"))],
          [[link("flows", say("Expectations that fail"))], count(outcomes(expected, "fails"))],
          [
            [link("flows", say("Expectations that are not proven"))],
            count(outcomes(expected, "unknown")),
          ],
          [[link("findings", say("Errors"))], count(findings(diagnostics, "error"))],
          [[link("findings", say("Warnings"))], count(findings(diagnostics, "warning"))],
          [[link("findings", say("Accepted warnings, with reasons"))], count(silenced.length)],
        ],
      }),
      ...tableOf({
        name: "accounts",
        title: say("Accounts"),
        columns: columns(
          say("Account"),
          say("Account ID"),
          say("Region"),
          say("Used for"),
          say("Stacks"),
        ),
        rows: plan.accounts.map(({ name, id, description }) => [
          [{ code: name }],
          [{ code: id }],
          unitsOf(name).map(({ region }) => ({ code: region })),
          description === undefined ? [] : [verbatim(description)],
          unitsOf(name).length === 0
            ? [say("none: it is only referred to")]
            : unitsOf(name).flatMap(({ stacks }) =>
                stacks.map(({ id: stack }) => ({ code: stack })),
              ),
        ]),
      }),
      ...(pictures?.overview ?? []).map((picture): Block => ({ is: "picture", picture })),
    ],
    sections: [],
  };
}

function link(to: string, text: Inline): Inline {
  return { link: to, text };
}

function isGood(diagnostics: readonly Diagnostic[], expected: readonly Expected[]): boolean {
  return (
    findings(diagnostics, "error") === 0 && expected.every(({ outcome }) => outcome === "holds")
  );
}

function verdictOf(diagnostics: readonly Diagnostic[], expected: readonly Expected[]): Inline {
  if (findings(diagnostics, "error") > 0 || outcomes(expected, "fails") > 0)
    return say(
      "The design is not ready to be built: it has errors, or does not do what is expected of it.",
    );
  if (outcomes(expected, "unknown") > 0)
    return say("The design has no errors, but not everything that is expected of it is proven.");
  if (expected.length === 0)
    return say(
      "The design has no errors. Nothing was stated that it must do, so nothing was proven.",
    );
  return say("The design has no errors, and everything that is expected of it is proven.");
}

function findings(diagnostics: readonly Diagnostic[], wanted: Severity): number {
  return diagnostics.filter(({ severity }) => severity === wanted).length;
}

function outcomes(expected: readonly Expected[], wanted: Expected["outcome"]): number {
  return expected.filter(({ outcome }) => outcome === wanted).length;
}
