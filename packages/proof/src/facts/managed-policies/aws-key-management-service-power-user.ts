import { actions } from "./actions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";

/**
 * Makes keys and aliases; neither encrypts nor decrypts.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSKeyManagementServicePowerUser.html>.
 */
export function awsKeyManagementServicePowerUser(): ManagedPolicyFact {
  return {
    name: "AWSKeyManagementServicePowerUser",
    path: "AWSKeyManagementServicePowerUser",
    version: "v2",
    date: "2017-03-07",
    statements: [
      {
        effect: "Allow",
        actions: actions({
          kms: `
            CreateAlias CreateKey DeleteAlias Describe* GenerateRandom Get* List* TagResource
            UntagResource`,
          iam: "ListGroups ListRoles ListUsers",
        }),
        resources: ["*"],
      },
    ],
  };
}
