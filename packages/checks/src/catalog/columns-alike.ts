import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { columnsOf, madeTables, type PlacedColumn } from "./names-of.ts";

export const columnsAlike: Check = {
  code: "catalog/columns-alike",
  rules: ["ATH-021"],
  severity: "error",
  summary: "The columns of a table differ in more than upper and lower case.",

  *run({ plan }) {
    for (const table of madeTables(plan)) {
      const taken = new Map<string, PlacedColumn>();
      for (const column of columnsOf(table)) {
        const folded = column.name.toLowerCase();
        const earlier = taken.get(folded);
        if (earlier === undefined) {
          taken.set(folded, column);
          continue;
        }
        // That a partition key repeats a column is a finding of its own.
        if (earlier.isKey !== column.isKey) continue;
        yield {
          at: column.at,
          part: "key",
          message: say(
            "Columns `{{earlier}}` and `{{column}}` of table `{{table}}` have one name in Glue, which makes it lower case.",
            { earlier: earlier.name, column: column.name, table: nameOf(table) },
          ),
          related: [{ at: earlier.at, part: "key", message: say("the other column") }],
          help: say("Rename one of the columns, or remove it."),
        };
      }
    }
  },
};
