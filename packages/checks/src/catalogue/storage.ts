import type { Rules } from "./decided.ts";

export const storageRules: Rules = {
  "S3-001": "check",
  "S3-002": "check",
  "S3-003": "check",
  "S3-004": {
    by: "fact",
    fact: "The name of a bucket is unique among all accounts of a partition, so that a name which was published, or is easy to guess, may belong to somebody else by the time of the deployment. A name with the account's id or another part of one's own in it is safe; placeholders such as `s3bucket-xxxx` are to be replaced.",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
  },
  "S3-005": "check",
  "S3-006": "check",
  "S3-007": "check",
  "S3-008": "check",
  "S3-009": "check",
  "S3-010": "check",
  "S3-011": "check",
  "S3-012": {
    by: "construction",
    how: "A bucket is encrypted with SSE-S3 or with a key of the topology, whose policy names whom it is shared with; the AWS managed key `aws/s3`, which no other account can use, cannot be written.",
  },
  "S3-013": {
    by: "construction",
    how: "An object without `source` is expected to exist and nothing is made for it; one with `source` is an upload, which each back end writes in its own way.",
  },
};
