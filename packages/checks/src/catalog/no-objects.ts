import type { Plan, ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { locationsOf } from "./locations.ts";

export const noObjects: Check = {
  code: "catalog/no-objects",
  rules: ["GLU-012"],
  severity: "info",
  summary: "Where the objects of a bucket are declared, some are in the tables that lie in it.",

  *run({ plan }) {
    const declaring = bucketsWithObjects(plan);
    for (const { bucket, tables, objects } of locationsOf(plan)) {
      const [table] = tables.filter(({ existing }) => existing === undefined);
      const holder = declaring.get(bucket);
      if (table === undefined || holder === undefined || objects.length > 0) continue;
      yield {
        at: [...table.at, "location"],
        message: say(
          "Table `{{table}}` lies where bucket `{{bucket}}` is said to have no object.",
          { table: nameOf(table), bucket: nameOf(holder) },
        ),
        related: [{ at: [...holder.at, "objects"], message: say("the objects of the bucket") }],
        help: say("Check the location's spelling. If the data comes later, leave it as it is."),
      };
    }
  },
};

function bucketsWithObjects(plan: Plan): ReadonlyMap<string, ResourceOf<"bucket">> {
  const ids = new Set(resourcesOf(plan, "object").map(({ bucket }) => bucket.id));
  return new Map(
    Array.from(ids, (id) => targetOf(plan, { kind: "bucket", id })).map((bucket) => [
      bucket.name,
      bucket,
    ]),
  );
}
