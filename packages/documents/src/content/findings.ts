import type { Acknowledged, Diagnostic, Path, Severity } from "@cloister/model";
import { referenceText } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Inline, Section, Table } from "../book/book.ts";
import { code, columns, tableOf } from "./cells.ts";
import { flowId } from "./expectation-text.ts";
import type { DocumentInput } from "./input.ts";
import { placeInline } from "./places.ts";

const severities = ["error", "warning", "info"] as const;

/** What is wrong, what is accepted, and why. */
export function findings(input: DocumentInput): Section {
  const { diagnostics, silenced } = input.diagnosis;
  const tables = [
    ...tableOf({
      name: "finding-list",
      title: say("Findings"),
      columns: columns(
        say("Severity"),
        say("Code"),
        say("Finding"),
        say("What to do"),
        say("Written at"),
      ),
      rows: severities.flatMap((wanted) =>
        diagnostics
          .filter(({ severity }) => severity === wanted)
          .map((diagnostic) => findingRow(input, diagnostic)),
      ),
    }),
    ...tableOf({
      name: "silences",
      title: say("Accepted warnings"),
      columns: columns(say("Code"), say("Finding"), say("Accepted because"), say("Written at")),
      rows: silenced.map(({ diagnostic, reason }) => [
        codeCell(diagnostic),
        [diagnostic.message],
        [verbatim(reason)],
        place(input, diagnostic.path),
      ]),
    }),
    ...acknowledgedTable(input),
  ];
  return {
    id: "findings",
    title: say("Findings and accepted risks"),
    blocks:
      tables.length === 0
        ? [{ is: "paragraph", text: say("Nothing was found, and nothing had to be accepted.") }]
        : tables,
    sections: [],
  };
}

function findingRow(input: DocumentInput, diagnostic: Diagnostic): readonly Cell[] {
  const { severity, message, help, path } = diagnostic;
  const expectation = expectationAt(input, diagnostic);
  return [
    [severityText(severity)],
    codeCell(diagnostic),
    expectation === undefined ? [message] : [expectation],
    help === undefined || expectation !== undefined ? [] : [help],
    place(input, path),
  ];
}

function codeCell({ code: name, rule }: Diagnostic): Cell {
  return rule === undefined ? code(name) : [{ code: name }, verbatim(rule)];
}

function place(input: DocumentInput, path: Path | undefined): Cell {
  return path === undefined ? [] : [placeInline(input, path)];
}

/** An expectation that does not hold is told where it is proven. */
function expectationAt({ diagnosis }: DocumentInput, one: Diagnostic): Inline | undefined {
  const { code: name, path } = one;
  if (name !== "expect/fails" && name !== "expect/not-proven") return undefined;
  const index = diagnosis.expected.findIndex(
    ({ expectation: { at } }) => JSON.stringify(at) === JSON.stringify(path?.slice(0, at.length)),
  );
  if (index < 0) return undefined;
  const number = index + 1;
  const text =
    name === "expect/fails"
      ? say("Expectation {{number}} does not hold.", { number })
      : say("Expectation {{number}} is not proven.", { number });
  return { link: flowId(index), text };
}

export function severityText(severity: Severity): Text {
  switch (severity) {
    case "error":
      return say("error");
    case "warning":
      return say("warning");
    case "info":
      return say("info");
  }
}

interface Accepted {
  readonly rule: string;
  readonly reason: string;
  /** Where the topology writes what it is accepted for, and its name. */
  readonly on: { readonly at: Path; readonly name: string }[];
}

/** Findings of other tools that the topology accepts: each rule and reason once. */
function acknowledgedTable({ plan, world }: DocumentInput): readonly Table[] {
  const all = new Map<string, Accepted>();
  const add = (found: Acknowledged | undefined, one: Accepted["on"][number]): void => {
    for (const [rule, reason] of Object.entries(found ?? {})) {
      const key = JSON.stringify([rule, reason]);
      const known = all.get(key);
      if (known === undefined) all.set(key, { rule, reason, on: [one] });
      else if (!known.on.some(({ at }) => isWithin(one.at, at))) known.on.push(one);
    }
  };
  for (const { stacks } of plan.units) {
    for (const { id, acknowledged, resources } of stacks) {
      add(acknowledged, { at: [id], name: id });
      for (const resource of resources) {
        const name = referenceText(world, resource.id);
        add(resource.acknowledged, { at: resource.at, name });
      }
    }
  }
  return tableOf({
    name: "acknowledged",
    title: say("Accepted findings of other tools"),
    columns: columns(say("Rule"), say("Accepted because"), say("On")),
    rows: [...all.values()].map(({ rule, reason, on }) => [
      code(rule),
      [verbatim(reason)],
      on.map(({ name }) => ({ code: name })),
    ]),
  });
}

/** What a resource accepts, its parts accept as well. */
function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((key, index) => inner[index] === key);
}
