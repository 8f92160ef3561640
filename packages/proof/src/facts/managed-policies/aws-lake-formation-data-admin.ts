import { actions } from "./actions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";

/**
 * All of Lake Formation but who administers it, and the catalog.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLakeFormationDataAdmin.html>.
 */
export function awsLakeFormationDataAdmin(): ManagedPolicyFact {
  return {
    name: "AWSLakeFormationDataAdmin",
    path: "AWSLakeFormationDataAdmin",
    version: "v6",
    date: "2026-02-12",
    statements: [
      {
        sid: "AWSLakeFormationDataAdminAllow",
        effect: "Allow",
        actions: actions({
          lakeformation: "*",
          cloudtrail: "DescribeTrails LookupEvents",
          glue: `
            CreateCatalog UpdateCatalog DeleteCatalog GetCatalog GetCatalogs GetDatabase
            GetDatabases CreateDatabase UpdateDatabase DeleteDatabase GetConnections SearchTables
            GetTable CreateTable UpdateTable DeleteTable GetTableVersions GetPartitions GetTables
            ListWorkflows BatchGetWorkflows DeleteWorkflow GetWorkflowRuns StartWorkflowRun
            GetWorkflow`,
          s3: "ListBucket GetBucketLocation ListAllMyBuckets GetBucketAcl",
          iam: "ListUsers ListRoles GetRole GetRolePolicy",
        }),
        resources: ["*"],
      },
      {
        sid: "AWSLakeFormationDataAdminDeny",
        effect: "Deny",
        actions: actions({ lakeformation: "PutDataLakeSettings" }),
        resources: ["*"],
      },
    ],
  };
}
