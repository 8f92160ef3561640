import { say } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import type { Query } from "./query.ts";

/**
 * What of a query lies in a Region where Athena does not look for it. Data may lie in any Region; a catalog is of one
 * Region, and seen from others by resource links alone; results are written in the Region of the query.
 * Sources: <https://docs.aws.amazon.com/lake-formation/latest/dg/data-access-across-region.html>,
 * <https://docs.aws.amazon.com/athena/latest/ug/creating-databases-prerequisites.html>,
 * <https://repost.aws/knowledge-center/athena-invalid-s3-location-error>.
 */
export function regionFacts({
  workgroup: { name, placed },
  region,
  table,
  results,
}: Pick<Query, "workgroup" | "region" | "table" | "results">): readonly Hop[] {
  const bucket = results?.bucket.placed;
  const base = { layer: "fact", verdict: "denied" } as const;
  return [
    ...(table === undefined || table.region === region
      ? []
      : [
          {
            ...base,
            reason: say(
              "Table `{{table}}` is in the catalog of {{home}}, and workgroup `{{workgroup}}` queries that of {{region}}, where no resource link leads to it.",
              { table: table.resource.name, home: table.region, workgroup: name, region },
            ),
            resource: table.resource.id,
            at: table.resource.at,
          },
        ]),
    // The workgroup decides where results go, and the bucket only where it is.
    ...(bucket === undefined || bucket.region === region
      ? []
      : [
          {
            ...base,
            reason: say(
              "Results of workgroup `{{workgroup}}` go to bucket `{{bucket}}` in {{home}}, and Athena writes them in {{region}}, the Region of the query, only.",
              { workgroup: name, bucket: bucket.resource.name, home: bucket.region, region },
            ),
            ...(placed === undefined
              ? {}
              : { resource: placed.resource.id, at: placed.resource.at }),
          },
        ]),
  ];
}
