import { actions } from "./actions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";

/**
 * All of IAM.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/IAMFullAccess.html>.
 */
export function iamFullAccess(): ManagedPolicyFact {
  return {
    name: "IAMFullAccess",
    path: "IAMFullAccess",
    version: "v2",
    date: "2019-06-21",
    statements: [
      {
        effect: "Allow",
        actions: actions({
          iam: "*",
          organizations: `
            DescribeAccount DescribeOrganization DescribeOrganizationalUnit DescribePolicy
            ListChildren ListParents ListPoliciesForTarget ListRoots ListPolicies
            ListTargetsForPolicy`,
        }),
        resources: ["*"],
      },
    ],
  };
}

/**
 * A user's own password.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/IAMUserChangePassword.html>.
 */
export function iamUserChangePassword(): ManagedPolicyFact {
  return {
    name: "IAMUserChangePassword",
    path: "IAMUserChangePassword",
    version: "v5",
    date: "2026-02-12",
    statements: [
      {
        effect: "Allow",
        actions: actions({ iam: "ChangePassword" }),
        resources: ["arn:aws:iam::*:user/${aws:username}", "arn:aws:iam::*:user/*/${aws:username}"],
      },
      { effect: "Allow", actions: actions({ iam: "GetAccountPasswordPolicy" }), resources: ["*"] },
    ],
  };
}
