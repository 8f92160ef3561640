import type { Rules } from "./decided.ts";

export const keysRules: Rules = {
  "KMS-001": "check",
  "KMS-002": {
    by: "construction",
    how: "A key is written as a name of `keys`, and one that exists there by its full ARN; an alias or a bare key id is refused, and so is a key of another account for a bucket or workgroup.",
  },
};
