import { actions } from "./actions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";

/**
 * Queries, the catalog, and results in `aws-athena-query-results-*`.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSQuicksightAthenaAccess.html>.
 */
export function awsQuicksightAthenaAccess(): ManagedPolicyFact {
  return {
    name: "AWSQuicksightAthenaAccess",
    path: "service-role/AWSQuicksightAthenaAccess",
    version: "v13",
    date: "2026-02-12",
    statements: [
      {
        effect: "Allow",
        actions: actions({
          athena: `
            BatchGetQueryExecution CancelQueryExecution GetCatalogs GetExecutionEngine
            GetExecutionEngines GetNamespace GetNamespaces GetQueryExecution GetQueryExecutions
            GetQueryResults GetQueryResultsStream GetTable GetTables ListQueryExecutions RunQuery
            StartQueryExecution StopQueryExecution ListWorkGroups ListEngineVersions GetWorkGroup
            GetDataCatalog GetDatabase GetTableMetadata ListDataCatalogs ListDatabases
            ListTableMetadata`,
        }),
        resources: ["*"],
      },
      {
        effect: "Allow",
        actions: actions({
          glue: `
            CreateDatabase DeleteDatabase GetCatalog GetCatalogs GetDatabase GetDatabases
            UpdateDatabase CreateTable DeleteTable BatchDeleteTable UpdateTable GetTable GetTables
            BatchCreatePartition CreatePartition DeletePartition BatchDeletePartition
            UpdatePartition GetPartition GetPartitions BatchGetPartition`,
        }),
        resources: ["*"],
      },
      {
        effect: "Allow",
        actions: actions({
          s3: `
            GetBucketLocation GetObject ListBucket ListBucketMultipartUploads
            ListMultipartUploadParts AbortMultipartUpload CreateBucket PutObject
            PutBucketPublicAccessBlock`,
        }),
        resources: ["arn:aws:s3:::aws-athena-query-results-*"],
      },
      { effect: "Allow", actions: actions({ lakeformation: "GetDataAccess" }), resources: ["*"] },
    ],
  };
}
