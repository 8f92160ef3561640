import { actions } from "./actions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";

/**
 * All of S3.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonS3FullAccess.html>.
 */
export function amazonS3FullAccess(): ManagedPolicyFact {
  return {
    name: "AmazonS3FullAccess",
    path: "AmazonS3FullAccess",
    version: "v2",
    date: "2021-09-27",
    statements: [
      { effect: "Allow", actions: actions({ s3: "*", "s3-object-lambda": "*" }), resources: ["*"] },
    ],
  };
}

/**
 * All that S3 reads and lists.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonS3ReadOnlyAccess.html>.
 */
export function amazonS3ReadOnlyAccess(): ManagedPolicyFact {
  return {
    name: "AmazonS3ReadOnlyAccess",
    path: "AmazonS3ReadOnlyAccess",
    version: "v3",
    date: "2023-08-10",
    statements: [
      {
        effect: "Allow",
        actions: actions({ s3: "Get* List* Describe*", "s3-object-lambda": "Get* List*" }),
        resources: ["*"],
      },
    ],
  };
}
