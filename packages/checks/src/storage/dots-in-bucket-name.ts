import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { resourcesOf } from "../resources-of.ts";
import { problemsOf } from "./invalid-bucket-name.ts";

export const dotsInBucketName: Check = {
  code: "storage/dots-in-bucket-name",
  rules: ["S3-002"],
  severity: "warning",
  summary: "The name of a new bucket has no dots.",

  *run({ topology, plan }) {
    for (const { name, at, existing } of resourcesOf(plan, "bucket")) {
      if (existing !== undefined || !name.includes(".") || problemsOf(name).length > 0) continue;
      const [, account = "", , entry = ""] = at;
      const written = topology.accounts[account]?.buckets[entry]?.name;
      yield {
        at: written === undefined ? at : [...at, "name"],
        message: say(
          "The name of bucket `{{name}}` has dots, so the certificate of S3 does not fit its host name.",
          { name },
        ),
        help: say("Write hyphens instead: `{{name}}`.", { name: name.replaceAll(".", "-") }),
      };
    }
  },
};
