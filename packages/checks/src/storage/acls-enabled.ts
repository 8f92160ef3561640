import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { newBuckets } from "./new-buckets.ts";

export const aclsEnabled: Check = {
  code: "storage/acls-enabled",
  rules: ["S3-010", "GRANT-017"],
  severity: "warning",
  summary: "Buckets have no ACLs: their owner owns every object.",

  *run({ topology }) {
    for (const { name, input, at } of newBuckets(topology)) {
      if (input.ownership === "BucketOwnerEnforced") continue;
      yield {
        at: [...at, "ownership"],
        message: say(
          "Bucket `{{bucket}}` keeps ACLs (`{{ownership}}`), so that an object which another account writes may not be the owner's to share.",
          { bucket: name, ownership: input.ownership },
        ),
        help: say(
          "Leave `ownership` out: `BucketOwnerEnforced`, the default, gives every object to the bucket's owner.",
        ),
      };
    }
  },
};
