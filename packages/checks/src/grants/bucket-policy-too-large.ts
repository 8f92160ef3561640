import { s3Quotas } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
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
          { bucket: name, bytes: grouped(bytes), most: grouped(most) },
        ),
        help: say(
          "Accept fewer principals, for example one role that the readers assume, or the account as a whole with `root`.",
        ),
      };
    }
  },
};

/** Bytes of the text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}
