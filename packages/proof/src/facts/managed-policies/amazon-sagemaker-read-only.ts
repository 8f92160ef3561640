import { actions } from "./actions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";

/**
 * Reads SageMaker's settings.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonSageMakerReadOnly.html>.
 */
export function amazonSageMakerReadOnly(): ManagedPolicyFact {
  return {
    name: "AmazonSageMakerReadOnly",
    path: "AmazonSageMakerReadOnly",
    version: "v11",
    date: "2021-12-01",
    statements: [
      {
        effect: "Allow",
        actions: actions({
          sagemaker: `
            Describe* List* BatchGetMetrics GetDeviceRegistration GetDeviceFleetReport
            GetSearchSuggestions BatchGetRecord GetRecord Search QueryLineage
            GetLineageGroupPolicy BatchDescribeModelPackage GetModelPackageGroupPolicy`,
        }),
        resources: ["*"],
      },
      {
        effect: "Allow",
        actions: actions({
          "application-autoscaling": `
            DescribeScalableTargets DescribeScalingActivities DescribeScalingPolicies
            DescribeScheduledActions`,
          "aws-marketplace": "ViewSubscriptions",
          cloudwatch: "DescribeAlarms",
          "cognito-idp": `
            DescribeUserPool DescribeUserPoolClient ListGroups ListIdentityProviders
            ListUserPoolClients ListUserPools ListUsers ListUsersInGroup`,
          ecr: "Describe*",
        }),
        resources: ["*"],
      },
    ],
  };
}
