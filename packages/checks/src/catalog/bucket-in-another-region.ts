import { parseS3Uri, type Kind, type Plan } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const bucketInAnotherRegion: Check = {
  code: "catalog/bucket-in-another-region",
  rules: ["ATH-025"],
  severity: "info",
  summary: "A table and the bucket that it lies in are in one Region.",

  *run({ plan }) {
    const tables = resourcesOf(plan, "table");
    if (tables.length === 0) return;
    const regions = regionsOf(plan);
    const buckets = new Map(resourcesOf(plan, "bucket").map((bucket) => [bucket.name, bucket]));
    for (const table of tables) {
      const bucket = buckets.get(parseS3Uri(table.location)?.bucket ?? "");
      const [own, other] = [regions.get(table.id), bucket && regions.get(bucket.id)];
      if (table.existing !== undefined || bucket === undefined || own === other) continue;
      yield {
        at: [...table.at, "location"],
        message: say(
          "Table `{{table}}` is in `{{own}}` and its bucket `{{bucket}}` in `{{other}}`: queries carry the data from one Region to the other, which is slower and billed.",
          { table: nameOf(table), own: own ?? "", bucket: nameOf(bucket), other: other ?? "" },
        ),
        related: [{ at: bucket.at, part: "key", message: say("the bucket") }],
        help: say("Put the database into the Region of the data: `region: {{region}}`.", {
          region: other ?? "",
        }),
      };
    }
  },
};

function regionsOf(plan: Plan): ReadonlyMap<string, string> {
  const regions = new Map<string, string>();
  for (const { region, stacks } of plan.units) {
    for (const { resources } of stacks) {
      for (const { id, kind } of resources) if (isLooked(kind)) regions.set(id, region);
    }
  }
  for (const { region, resource } of plan.existing) {
    if (isLooked(resource.kind)) regions.set(resource.id, region);
  }
  return regions;
}

function isLooked(kind: Kind): boolean {
  return kind === "bucket" || kind === "table";
}
