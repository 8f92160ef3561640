import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { firstOf, someOf } from "../some-of.ts";
import { fileNameOf, isHidden, locationsOf } from "./locations.ts";
import { isOfAnotherFormat } from "./object-format.ts";

export const objectsOfAnotherFormat: Check = {
  code: "catalog/objects-of-another-format",
  rules: ["GLU-011"],
  severity: "warning",
  summary: "The objects of a table are in its format.",

  *run({ plan }) {
    for (const { tables, objects, prefix } of locationsOf(plan)) {
      // What is not below as many folders as there are partition keys is in no partition.
      const [table] = tables.filter(({ existing }) => existing === undefined);
      if (table === undefined) continue;
      const depth = table.partitionKeys.length;
      const foreign = objects.filter(
        (object) =>
          !isHidden(object) &&
          isOfAnotherFormat(fileNameOf(object), table.format) &&
          object.key.slice(prefix.length).split("/").length > depth,
      );
      if (foreign.length === 0) continue;
      yield {
        at: [...table.at, "location"],
        message: say(
          "Table `{{table}}` is `{{format}}`, and queries read every object of its location, {{objects}} among them.",
          { table: nameOf(table), format: table.format, objects: someOf(foreign.map(fileNameOf)) },
        ),
        related: firstOf(foreign).map(({ at }) => ({
          at,
          message: say("an object of another format"),
        })),
        help: say("Move them out of the location, or correct `format`."),
      };
    }
  },
};
