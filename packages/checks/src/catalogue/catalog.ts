import type { Rules } from "./decided.ts";

export const catalogRules: Rules = {
  "GLU-001": "check",
  "GLU-002": {
    by: "construction",
    how: "Every database has a name in the plan, the one of the topology where no other is written, and both programs write it.",
  },
  "GLU-003": {
    by: "construction",
    how: "The CDK program writes the catalog's id, which is the account's, on every database and table; Pulumi fills it in by itself.",
  },
  "GLU-004": {
    by: "construction",
    how: "Every table has a list of partition keys in the plan, empty where it has none: the CDK program writes it, and Pulumi sends it by itself.",
  },
  "GLU-005": {
    by: "construction",
    how: "The classes that read and write a format, and its classification, come from one table by format.",
  },
  "GLU-006": "check",
  "GLU-007": "check",
  "GLU-008": "check",
  "GLU-009": {
    by: "construction",
    how: "A table is written in its database, so that it is always in the same account and Region.",
  },
  "GLU-010": "check",
  "GLU-011": "check",
  "GLU-012": "check",
};
