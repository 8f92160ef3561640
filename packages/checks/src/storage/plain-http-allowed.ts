import type { BucketInput, StatementInput } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { newBuckets } from "./new-buckets.ts";

export const plainHttpAllowed: Check = {
  code: "storage/plain-http-allowed",
  rules: ["S3-011"],
  severity: "warning",
  summary: "The policy of a bucket denies requests without TLS.",

  *run({ topology }) {
    for (const { name, input, at } of newBuckets(topology)) {
      if (input.tlsOnly || deniesItself(input)) continue;
      yield {
        at: [...at, "tlsOnly"],
        message: say("Bucket `{{bucket}}` answers requests without TLS.", { bucket: name }),
        help: say(
          "Leave `tlsOnly` out: by default the bucket's policy denies such requests. Athena, SageMaker and the SDKs always use TLS.",
        ),
      };
    }
  },
};

/** Whether a raw statement does what `tlsOnly` would. */
function deniesItself({ policy }: BucketInput): boolean {
  return (policy?.statements ?? []).some(
    ({ effect, conditions = {} }) =>
      effect === "Deny" &&
      Object.entries(conditions).some(
        ([operator, keys]) =>
          /^Bool(?:IfExists)?$/i.test(operator) &&
          Object.entries(keys).some(
            ([key, value]) => key.toLowerCase() === "aws:securetransport" && isFalse(value),
          ),
      ),
  );
}

type ConditionValue = NonNullable<StatementInput["conditions"]>[string][string];

function isFalse(value: ConditionValue): boolean {
  return (Array.isArray(value) ? value : [value]).some((one) => one === false || one === "false");
}
