import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { newBuckets } from "./new-buckets.ts";

export const publicAccessNotBlocked: Check = {
  code: "storage/public-access-not-blocked",
  rules: ["S3-008"],
  severity: "warning",
  summary: "Public access to buckets is blocked.",

  *run({ topology }) {
    for (const { name, input, at } of newBuckets(topology)) {
      if (input.blockPublicAccess) continue;
      yield {
        at: [...at, "blockPublicAccess"],
        message: say(
          "Bucket `{{bucket}}` does not block public access, so that a policy or an ACL can open it to everyone.",
          { bucket: name },
        ),
        help: say(
          "Leave `blockPublicAccess` out: it is on by default, and who is named in a policy keeps access.",
        ),
      };
    }
  },
};
