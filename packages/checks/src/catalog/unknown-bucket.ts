import { parseS3Uri, suggest } from "@cloister/model";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const unknownBucket: Check = {
  code: "catalog/unknown-bucket",
  rules: ["GLU-010"],
  severity: "warning",
  summary: "The bucket that a table lies in is declared in the topology.",

  *run({ plan }) {
    const buckets = new Set(resourcesOf(plan, "bucket").map(({ name }) => name));
    for (const table of resourcesOf(plan, "table")) {
      // A location that cannot be read is a finding of its own.
      const bucket = parseS3Uri(table.location)?.bucket;
      if (bucket === undefined || buckets.has(bucket)) continue;
      yield {
        at: [...table.at, "location"],
        message: `Table \`${nameOf(table)}\` lies in bucket \`${bucket}\`, which no account of the topology declares.${suggest(bucket, buckets)}`,
        help: "Declare the bucket in the account that owns it, with `existing: true` if it is there already: only then can its permissions be checked.",
      };
    }
  },
};
