import { costOf, referenceText, type CostItem } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Block, Cell, Section } from "../book/book.ts";
import { code, tableOf } from "./cells.ts";
import type { DocumentInput } from "./input.ts";

/** What it costs whether it is used or not. */
export function cost({ world }: DocumentInput): Section {
  const { items, total, asOf, sources } = costOf(world);
  return {
    id: "cost",
    title: say("Cost estimate"),
    blocks: [
      ...tableOf({
        name: "cost-items",
        columns: [
          { title: say("Item") },
          { title: say("Resource") },
          { title: say("Region") },
          { title: say("Units"), align: "right" },
          { title: say("US dollars an hour, each"), align: "right" },
          { title: say("US dollars a month"), align: "right" },
        ],
        rows: [
          ...items.map(({ kind, resource, region, units, hourly, monthly }): readonly Cell[] => [
            [kindText(kind)],
            code(referenceText(world, resource)),
            code(region),
            [verbatim(String(units))],
            [hourly === undefined ? say("not known") : verbatim(String(hourly))],
            [monthly === undefined ? say("not known") : verbatim(monthly.toFixed(2))],
          ]),
          ...(items.length === 0 ? [] : [totalRow(total)]),
        ],
      }),
      ...(items.length === 0
        ? [
            {
              is: "paragraph",
              text: say("Nothing in this design is billed by the hour."),
            } as const,
          ]
        : []),
      {
        is: "paragraph",
        tone: "note",
        text: say(
          "An estimate by prices of {{date}}, before tax and discounts. Not included: traffic, storage, queries, Studio instances, keys and logs.",
          { date: asOf },
        ),
      },
      ...(items.length === 0 ? [] : [sourceList(sources)]),
    ],
    sections: [],
  };
}

function totalRow(total: number | undefined): readonly Cell[] {
  return [
    [say("Total")],
    [],
    [],
    [],
    [],
    [total === undefined ? say("not known") : verbatim(total.toFixed(2))],
  ];
}

function kindText(kind: CostItem["kind"]): Text {
  switch (kind) {
    case "nat-gateway":
      return say("NAT gateway");
    case "elastic-ip":
      return say("Public IPv4 address");
    case "interface-endpoint":
      return say("Interface endpoint, by the zone");
  }
}

function sourceList(sources: readonly string[]): Block {
  return { is: "list", isOrdered: false, items: sources.map((source) => ({ code: source })) };
}
