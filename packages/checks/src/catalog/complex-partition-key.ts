import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { readHiveType } from "./hive-type.ts";
import { columnsOf, madeTables } from "./names-of.ts";

export const complexPartitionKey: Check = {
  code: "catalog/complex-partition-key",
  rules: ["GLU-008"],
  severity: "error",
  summary: "Partition keys are of primitive types.",

  *run({ plan }) {
    for (const table of madeTables(plan)) {
      for (const { name, type, at, isKey } of columnsOf(table)) {
        if (!isKey || readHiveType(type).form !== "complex") continue;
        yield {
          at,
          message: say(
            "Partition key `{{key}}` of table `{{table}}` has the type `{{type}}`, and a partition has one plain value.",
            { key: name, table: nameOf(table), type },
          ),
          help: say("Choose a primitive type: `string` serves every value and is pruned best."),
        };
      }
    }
  },
};
