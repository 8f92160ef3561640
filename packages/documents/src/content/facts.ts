import type { StatedFacts } from "@cloister/model";
import { say, verbatim } from "@cloister/texts";
import type { Cell, Table } from "../book/book.ts";
import { code, columns, tableOf } from "./cells.ts";
import type { DocumentInput } from "./input.ts";

/** What the topology states of AWS itself. */
export function factTables({ plan }: DocumentInput): readonly Table[] {
  const { facts } = plan;
  if (facts === undefined) return [];
  return tableOf({
    name: "facts",
    title: say("Facts of AWS that the topology states"),
    columns: columns(say("Fact"), say("About"), say("Stated value")),
    rows: [...policyRows(facts), ...priceRows(facts), ...serviceRows(facts)],
  });
}

function policyRows({ managedPolicies }: StatedFacts): readonly (readonly Cell[])[] {
  return managedPolicies.map(({ arn, version, statements }) => [
    [say("AWS managed policy")],
    code(arn),
    [
      ...(version === undefined ? [] : [{ code: version }]),
      statements.length === 1
        ? say("1 statement")
        : say("{{count}} statements", { count: statements.length }),
    ],
  ]);
}

function priceRows({ prices }: StatedFacts): readonly (readonly Cell[])[] {
  return Object.entries(prices).flatMap(([region, stated]) =>
    Object.entries(stated).map(([what, price]) => [
      [say("price in US dollars")],
      [{ code: region }, { code: what }],
      [verbatim(String(price))],
    ]),
  );
}

function serviceRows({ endpointServices }: StatedFacts): readonly (readonly Cell[])[] {
  return Object.entries(endpointServices).map(([short, full]) => [
    [say("endpoint service")],
    code(short),
    code(full),
  ]);
}
