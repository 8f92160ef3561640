import { actions } from "./actions.ts";
import { knows, type ManagedPolicyFact } from "./managed-policy.ts";

/**
 * Reads everything, data included.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/ReadOnlyAccess.html>.
 */
export function readOnlyAccess(): ManagedPolicyFact {
  return {
    name: "ReadOnlyAccess",
    path: "ReadOnlyAccess",
    version: "v178",
    date: "2026-02-12",
    knows,
    statements: [
      {
        sid: "ReadOnlyActionsGroup1",
        effect: "Allow",
        actions: actions({
          athena: "Batch* Get* List*",
          ec2: `
            Describe* DescribeInstanceImageMetadata Get* ListImagesInRecycleBin
            ListSnapshotsInRecycleBin SearchLocalGatewayRoutes SearchTransitGatewayRoutes`,
          glue: `
            BatchGetCrawlers BatchGetDevEndpoints BatchGetJobs BatchGetPartition
            BatchGetTableOptimizer BatchGetTriggers BatchGetWorkflows CheckSchemaVersionValidity
            GetCatalogImportStatus GetClassifier GetClassifiers GetCrawler GetCrawlerMetrics
            GetCrawlers GetDatabase GetDatabases GetDataCatalogEncryptionSettings GetDataflowGraph
            GetDevEndpoint GetDevEndpoints GetJob GetJobBookmark GetJobRun GetJobRuns GetJobs
            GetMapping GetMLTaskRun GetMLTaskRuns GetMLTransform GetMLTransforms GetPartition
            GetPartitions GetPlan GetRegistry GetResourcePolicy GetSchema GetSchemaByDefinition
            GetSchemaVersion GetSchemaVersionsDiff GetSecurityConfiguration
            GetSecurityConfigurations GetSession GetStatement GetTable GetTableOptimizer GetTables
            GetTableVersion GetTableVersions GetTags GetTrigger GetTriggers GetUserDefinedFunction
            GetUserDefinedFunctions GetWorkflow GetWorkflowRun GetWorkflowRunProperties
            GetWorkflowRuns ListCrawlers ListCrawls ListDevEndpoints ListJobs ListMLTransforms
            ListRegistries ListSchemas ListSchemaVersions ListSessions ListStatements
            ListTableOptimizerRuns ListTriggers ListWorkflows QuerySchemaVersionMetadata
            SearchTables`,
          iam: "Generate* Get* List* Simulate*",
        }),
        resources: ["*"],
      },
      {
        sid: "ReadOnlyActionsGroup2",
        effect: "Allow",
        actions: actions({
          kms: "Describe* Get* List*",
          lakeformation: `
            DescribeResource GetDataCellsFilter GetDataLakeSettings GetEffectivePermissionsForPath
            GetLfTag GetResourceLfTags ListDataCellsFilter ListLfTags ListPermissions
            ListResources ListTableStorageOptimizers SearchDatabasesByLfTags SearchTablesByLfTags`,
          logs: `
            Describe* FilterLogEvents Get* ListAnomalies ListEntitiesForLogGroup ListIntegrations
            ListLogAnomalyDetectors ListLogDeliveries ListLogGroupsForEntity ListLogGroupsForQuery
            ListTagsForResource ListTagsLogGroup StartLiveTail StartQuery StopLiveTail StopQuery
            TestMetricFilter ListAggregateLogGroupSummaries ListSourcesForS3TableIntegration
            ListScheduledQueries`,
          s3: "DescribeJob Get* List*",
          sagemaker: "Describe* GetSearchSuggestions List* Search",
          sts: "GetAccessKeyInfo GetCallerIdentity GetSessionToken",
        }),
        resources: ["*"],
      },
    ],
  };
}
