import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { isHidden, locationsOf } from "./locations.ts";
import { isProjected } from "./projected.ts";

export const notHiveStyle: Check = {
  code: "catalog/not-hive-style",
  rules: ["ATH-014"],
  severity: "info",
  summary: "The folders of a partitioned table are named `key=value`.",

  *run({ plan }) {
    for (const { tables, objects, prefix } of locationsOf(plan)) {
      const example = objects.find(
        (object) => !isHidden(object) && !object.key.slice(prefix.length).includes("="),
      );
      if (example === undefined) continue;
      for (const table of tables) {
        const [key] = table.partitionKeys;
        if (key === undefined || table.existing !== undefined || isProjected(table)) continue;
        yield {
          at: [...table.at, "partitionKeys"],
          message: say(
            "The folders of table `{{table}}` are not named `{{key}}=VALUE`, so that `MSCK REPAIR TABLE` and crawlers find no partition `{{key}}` there.",
            { table: nameOf(table), key: key.name },
          ),
          related: [{ at: example.at, message: say("an object in such a folder") }],
          help: say(
            "Add `projection:` with a `storageTemplate`, which takes folders of any names, or add each partition with its location.",
          ),
        };
      }
    }
  },
};
