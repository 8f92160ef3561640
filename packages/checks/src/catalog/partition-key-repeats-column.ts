import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { columnsOf, madeTables } from "./names-of.ts";

export const partitionKeyRepeatsColumn: Check = {
  code: "catalog/partition-key-repeats-column",
  rules: ["GLU-008"],
  severity: "error",
  summary: "A partition key is no column of the data as well.",

  *run({ plan }) {
    for (const table of madeTables(plan)) {
      if (table.partitionKeys.length === 0) continue;
      const all = columnsOf(table);
      const data = new Map(
        all.filter(({ isKey }) => !isKey).map((column) => [column.name.toLowerCase(), column]),
      );
      for (const key of all.filter(({ isKey }) => isKey)) {
        const column = data.get(key.name.toLowerCase());
        if (column === undefined) continue;
        yield {
          at: column.at,
          part: "key",
          message: say(
            "Column `{{column}}` of table `{{table}}` is a partition key too, and no query works on a table with one name twice.",
            { column: column.name, table: nameOf(table) },
          ),
          related: [{ at: key.at, part: "key", message: say("the partition key") }],
          help: say(
            "Remove the column: a partition key is a column already. Or rename one of them.",
          ),
        };
      }
    }
  },
};
