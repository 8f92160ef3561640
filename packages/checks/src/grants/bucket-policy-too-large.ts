import { s3Quotas } from "@cloister/model";
import { say } from "@cloister/texts";
import { bytesOf } from "../bytes-of.ts";
import type { Check } from "../check.ts";
import { thousands } from "../thousands.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { policyText } from "./policy-text.ts";

const most = s3Quotas.bucketPolicyBytes.limit;

export const bucketPolicyTooLarge: Check = {
  code: "grants/bucket-policy-too-large",
  rules: ["GRANT-010"],
  severity: "error",
  summary: "A bucket's policy has at most 20,480 bytes.",

  *run({ plan }) {
    for (const policy of resourcesOf(plan, "bucket-policy")) {
      const bytes = bytesOf(policyText(policy.document));
      const { name, existing } = targetOf(plan, policy.bucket);
      if (bytes <= most || existing !== undefined) continue;
      yield {
        at: policy.at,
        message: say(
          "The policy of bucket `{{bucket}}` has {{bytes}} bytes, and AWS takes at most {{most}}.",
          { bucket: name, bytes: thousands(bytes), most: thousands(most) },
        ),
        help: say(
          "Accept fewer principals, for example one role that the readers assume, or the account as a whole with `root`.",
        ),
      };
    }
  },
};
