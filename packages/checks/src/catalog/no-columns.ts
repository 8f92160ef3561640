import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const noColumns: Check = {
  code: "catalog/no-columns",
  rules: ["GLU-007"],
  severity: "error",
  summary: "A table has columns.",

  *run({ plan }) {
    for (const table of resourcesOf(plan, "table")) {
      if (table.columns.length > 0 || table.existing !== undefined) continue;
      yield {
        at: [...table.at, "columns"],
        message: say("Table `{{table}}` has no columns, so a query finds nothing to select.", {
          table: nameOf(table),
        }),
        help: say(
          "Add `columns:` with the name and Hive type of each, for example `{ id: bigint, name: string }`.",
        ),
      };
    }
  },
};
