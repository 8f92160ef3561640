import type { Plan, ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { locationsAbove, locationsOf, type Location } from "./locations.ts";

type Table = ResourceOf<"table">;

export const nestedTables: Check = {
  code: "catalog/nested-tables",
  rules: ["ATH-013"],
  severity: "warning",
  summary: "No table lies inside another one of other columns or another format.",

  *run({ plan }) {
    for (const location of locationsOf(plan)) {
      for (const inner of location.tables) {
        const outer = outerOf(plan, location, inner);
        if (outer === undefined) continue;
        // What exists is as it is: then the other one can be moved, if it is new.
        const [moved, other] = inner.existing === undefined ? [inner, outer] : [outer, inner];
        if (moved.existing !== undefined) continue;
        yield {
          at: [...moved.at, "location"],
          message: say(
            "Table `{{outer}}` reads all objects below its location, those of table `{{inner}}` among them, which has other columns.",
            { outer: nameOf(outer), inner: nameOf(inner) },
          ),
          related: [
            { at: [...other.at, "location"], message: say("the location of the other table") },
          ],
          help: say("Put them into folders of their own, beside each other."),
        };
      }
    }
  },
};

/** The nearest table that reads the objects of another one as something else. */
function outerOf(plan: Plan, { bucket, prefix }: Location, inner: Table): Table | undefined {
  return locationsAbove(plan, { bucket, key: prefix })
    .flatMap(({ whole, prefix: above }) =>
      whole !== undefined && whole.id !== inner.id && isRead(whole, inner, above === prefix)
        ? [whole]
        : [],
    )
    .at(0);
}

/** Tables on one folder may show different columns of files that name them. */
function isRead(outer: Table, inner: Table, isSameFolder: boolean): boolean {
  if (outer.format !== inner.format) return true;
  if (isSameFolder && outer.format !== "csv") return false;
  if (outer.columns.length === 0 || inner.columns.length === 0) return false;
  return textOf(outer) !== textOf(inner);
}

function textOf({ columns }: Table): string {
  return columns.map(({ name, type }) => `${name} ${type}`.toLowerCase()).join("\n");
}
