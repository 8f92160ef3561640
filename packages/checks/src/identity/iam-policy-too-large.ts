import { iamQuotas, type Path, type PolicyDocument } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Check, Subject } from "../check.ts";
import { thousands } from "../thousands.ts";
import { sizeOf } from "./policy-size.ts";
import { resourcesOf } from "../resources-of.ts";

export const iamPolicyTooLarge: Check = {
  code: "identity/iam-policy-too-large",
  rules: ["IAM-005"],
  severity: "error",
  summary: "A managed policy has at most 6,144 characters, and a trust policy 8,192.",

  *run({ plan }) {
    for (const { document, at, what, most, help } of documentsIn(plan)) {
      const size = sizeOf(document);
      if (size <= most) continue;
      yield {
        at,
        message: say("{{what}} has {{count}} characters, and IAM takes at most {{most}}.", {
          what,
          count: thousands(size),
          most: thousands(most),
        }),
        help,
      };
    }
  },
};

interface Limited {
  readonly document: PolicyDocument;
  readonly at: Path;
  readonly what: Text;
  readonly most: number;
  readonly help: Text;
}

function* documentsIn(plan: Subject["plan"]): Iterable<Limited> {
  for (const { document, at, name, existing } of resourcesOf(plan, "managed-policy")) {
    if (existing !== undefined) continue;
    yield {
      document,
      at,
      what: say("Policy `{{policy}}`", { policy: name }),
      most: iamQuotas.managedPolicyCharacters.limit,
      help: say("Split it into several, or name things together by a wildcard or a prefix."),
    };
  }
  for (const { trust, at, name, existing } of resourcesOf(plan, "role")) {
    if (existing !== undefined) continue;
    yield {
      document: trust,
      at,
      what: say("The trust policy of role `{{role}}`", { role: name }),
      most: iamQuotas.trustPolicyCharacters.atMost ?? iamQuotas.trustPolicyCharacters.limit,
      help: say("Trust fewer principals, or their whole account with a condition."),
    };
  }
}
