import type { Rules } from "./decided.ts";

export const identityRules: Rules = {
  "IAM-001": "check",
  "IAM-002": "check",
  "IAM-003": "check",
  "IAM-004": "check",
  "IAM-005": "check",
  "IAM-006": "check",
  "IAM-007": "check",
  "IAM-008": "check",
  "IAM-009": "check",
  "IAM-010": "check",
  "IAM-011": "check",
  "IAM-012": "check",
  "IAM-013": {
    by: "fact",
    fact: "IAM needs a moment to tell all of AWS of a new user or role, and until then a policy that names it may be refused. Principals are in a stack of their own that is deployed before whatever names them, in other accounts too; where AWS still does not know one, the same deployment succeeds when it is repeated.",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_general.html",
  },
  "IAM-014": "check",
};
