import { parseS3Uri, suggest, type Path } from "@cloister/model";
import { say, sentences } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const unknownBucket: Check = {
  code: "catalog/unknown-bucket",
  rules: ["GLU-010"],
  severity: "warning",
  summary: "The bucket that a table lies in is declared in the topology.",

  *run({ topology, plan, dropped }) {
    if (dropped.some(mayNameABucket)) return;
    // The plan lacks those that refer to something unknown, and that is told by itself.
    const buckets = new Set(
      Object.values(topology.accounts).flatMap((account) =>
        Object.entries(account.buckets).map(([entry, { name }]) => name ?? entry),
      ),
    );
    for (const table of resourcesOf(plan, "table")) {
      // A location that cannot be read is a finding of its own.
      const bucket = parseS3Uri(table.location)?.bucket;
      if (bucket === undefined || buckets.has(bucket)) continue;
      yield {
        at: [...table.at, "location"],
        message: sentences(
          say(
            "Table `{{table}}` lies in bucket `{{bucket}}`, which no account of the topology declares.",
            { table: nameOf(table), bucket },
          ),
          suggest(bucket, buckets),
        ),
        help: say(
          "Declare the bucket in the account that owns it, with `existing: true` if it is there already: only then can its permissions be checked.",
        ),
      };
    }
  },
};

/** Whether what was left out is a bucket, its name, or something that has buckets in it. */
function mayNameABucket([, , section, , field, ...rest]: Path): boolean {
  if (section === undefined) return true;
  return section === "buckets" && (field === undefined || (field === "name" && rest.length === 0));
}
