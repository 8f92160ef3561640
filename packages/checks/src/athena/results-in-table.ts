import { parseS3Uri } from "@cloister/model";
import { say } from "@cloister/texts";
import { locationsAbove } from "../catalog/locations.ts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const resultsInTable: Check = {
  code: "athena/results-in-table",
  rules: ["ATH-013"],
  severity: "error",
  summary: "A workgroup writes its results outside the data of every table.",

  *run({ plan }) {
    for (const workgroup of resourcesOf(plan, "workgroup")) {
      const place = parseS3Uri(workgroup.resultLocation ?? "");
      if (place === undefined) continue;
      const { bucket } = place;
      const key =
        place.prefix === "" || place.prefix.endsWith("/") ? place.prefix : `${place.prefix}/`;
      // Partitions are read one by one, and results are in none of them.
      const table = locationsAbove(plan, { bucket, key }).find(
        ({ whole }) => whole !== undefined,
      )?.whole;
      if (table === undefined) continue;
      const results = [...workgroup.at, ...(workgroup.existing === undefined ? [] : ["existing"])];
      const resultsAt = [...results, "resultLocation"];
      const tableAt = [...table.at, "location"];
      const isMovable = workgroup.existing === undefined || table.existing !== undefined;
      yield {
        at: isMovable ? resultsAt : tableAt,
        message: say(
          "Workgroup `{{workgroup}}` writes results into the data of table `{{table}}`, and the next query reads them as rows.",
          { workgroup: nameOf(workgroup), table: nameOf(table) },
        ),
        related: [
          isMovable
            ? { at: tableAt, message: say("the table reads all objects below this") }
            : { at: resultsAt, message: say("the workgroup writes here") },
        ],
        help: say(
          "Choose a folder for the results that is below no table, or a bucket of their own.",
        ),
      };
    }
  },
};
