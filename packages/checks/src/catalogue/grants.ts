import type { Rules } from "./decided.ts";

export const grantsRules: Rules = {
  "GRANT-001": "check",
  "GRANT-002": {
    by: "fact",
    fact: "Within one account, a policy of the caller or the policy of the bucket is enough, if nothing denies it. What a bucket gives to a role is still capped by the permissions boundary of that role; what it gives to a user by name is not.",
    source:
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html",
  },
  "GRANT-003": "check",
  "GRANT-004": {
    by: "fact",
    fact: "AWS keeps the users and roles that a bucket's policy names by ids of its own. One that is deleted and made again under the same name is another one: the owner's stack has to be deployed again before it gets in. Names in the programs come from the topology alone, so that nothing is replaced unless it is renamed.",
    source:
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
  },
  "GRANT-005": {
    by: "inapplicable",
    why: "The topology does not say which Regions an account has enabled.",
  },
  "GRANT-006": {
    by: "construction",
    how: "The policy of a bucket is in a stack of the account that owns the bucket, and deployed with its credentials.",
  },
  "GRANT-007": "check",
  "GRANT-008": "check",
  "GRANT-009": {
    by: "construction",
    how: "What a bucket accepts, its demand for TLS and its raw statements become one policy.",
  },
  "GRANT-010": "check",
  "GRANT-011": {
    by: "fact",
    fact: "A bucket that names users and roles lets in exactly these, and has to be deployed again when one of them is made anew. One that accepts `root` leaves the choice to the other account's administrators, and survives such changes.",
    source:
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_compare-resource-policies.html",
  },
  "GRANT-012": "check",
  "GRANT-013": "check",
  "GRANT-014": {
    by: "construction",
    how: "`access: read` becomes actions that read, on either side; whatever writes is listed or said as `write`.",
  },
  "GRANT-015": "check",
  "GRANT-016": {
    by: "fact",
    fact: "Instead of a bucket that accepts callers of another account, a role of the owner's account can be assumed; Athena does not do that for a single bucket, it reads everything as its caller. A role that a third party assumes should ask for an external id, and a service principal for the account that it acts for; among accounts of one owner neither is needed.",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  },
  "GRANT-017": "check",
};
