import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { firstOf, someOf } from "../some-of.ts";
import { fileNameOf, isHidden, locationsOf } from "./locations.ts";

/** What other tools leave beside their data, meant to be passed over: `_SUCCESS`, `_delta_log` and the like. */
const markers =
  /^(?:_SUCCESS|_metadata|_common_metadata|_committed_.*|_started_.*|_temporary.*|\.DS_Store|.*\.crc)$/;

export const hiddenObjects: Check = {
  code: "catalog/hidden-objects",
  rules: ["ATH-017"],
  severity: "warning",
  summary: "No object of a table has a name that Athena passes over.",

  *run({ plan }) {
    for (const { tables, objects } of locationsOf(plan)) {
      const [table] = tables;
      const hidden = objects.filter(
        (object) => isHidden(object) && !markers.test(fileNameOf(object)),
      );
      const [first, ...others] = hidden;
      if (table === undefined || first === undefined) continue;
      yield {
        at: first.at,
        ...keyPart(first.at),
        message: say(
          "Athena passes over {{objects}} of table `{{table}}`: their names begin with `_` or `.`.",
          { objects: someOf(hidden.map(fileNameOf)), table: nameOf(table) },
        ),
        related: [
          ...firstOf(others).map((object) => ({
            at: object.at,
            ...keyPart(object.at),
            message: say("this one too"),
          })),
          { at: [...table.at, "location"], message: say("the table's location") },
        ],
        help: say("Give them other names if queries must read them, or move them elsewhere."),
      };
    }
  },
};

/** An item of a list, or the key of a map. */
function keyPart(at: readonly (string | number)[]): { readonly part?: "key" } {
  return typeof at.at(-1) === "number" ? {} : { part: "key" };
}
