import { partitionOf, type ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { resourcesOf } from "../resources-of.ts";

export const bucketNameTaken: Check = {
  code: "storage/bucket-name-taken",
  rules: ["S3-003"],
  severity: "error",
  summary: "No two buckets of a partition have one name.",

  *run({ topology, plan }) {
    const taken = new Map<string, ResourceOf<"bucket">>();
    for (const bucket of resourcesOf(plan, "bucket")) {
      const [, account = "", , entry = ""] = bucket.at;
      const owner = topology.accounts[account];
      const written = owner?.buckets[entry];
      const partition = partitionOf(written?.region ?? owner?.region ?? topology.region);
      const earlier = taken.get(`${partition}:${bucket.name}`);
      if (earlier === undefined) {
        taken.set(`${partition}:${bucket.name}`, bucket);
        continue;
      }
      const [own, other] = [String(account), String(earlier.at[1])];
      const users =
        own === other
          ? say("`{{bucket}}` and `{{other}}` of account `{{account}}`", {
              bucket: earlier.names[0] ?? "",
              other: bucket.names[0] ?? "",
              account: own,
            })
          : say("account `{{account}}` and account `{{other}}`", { account: other, other: own });
      yield {
        at: written?.name === undefined ? bucket.at : [...bucket.at, "name"],
        message: say(
          "Bucket name `{{name}}` is used by both {{users}}; it is unique among all accounts.",
          { name: bucket.name, users },
        ),
        related: [{ at: earlier.at, message: say("the other bucket of this name") }],
        help: say(
          "Rename one of them. A bucket of another account is not declared again, but referred to as `ACCOUNT:NAME`.",
        ),
      };
    }
  },
};
