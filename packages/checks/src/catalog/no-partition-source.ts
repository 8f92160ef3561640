import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { someOf } from "../some-of.ts";
import { madeTables } from "./names-of.ts";
import { isProjected } from "./projected.ts";

export const noPartitionSource: Check = {
  code: "catalog/no-partition-source",
  rules: ["ATH-016"],
  severity: "warning",
  summary: "The partitions of a partitioned table come from a projection.",

  *run({ plan }) {
    for (const table of madeTables(plan)) {
      if (table.partitionKeys.length === 0 || isProjected(table)) continue;
      yield {
        at: [...table.at, "partitionKeys"],
        message: say(
          "Table `{{table}}` is partitioned by {{keys}}, and nothing in the topology gives it partitions: until something adds them, every query returns no rows.",
          { table: nameOf(table), keys: someOf(table.partitionKeys.map(({ name }) => name)) },
        ),
        help: say(
          "Add `projection:` for each partition key, and Athena works the partitions out. If a crawler or a job adds them, silence this with that reason.",
        ),
      };
    }
  },
};
