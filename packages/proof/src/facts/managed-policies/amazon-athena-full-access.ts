import { actions } from "./actions.ts";
import type { ManagedPolicyFact } from "./managed-policy.ts";

/**
 * The catalog, and results in `aws-athena-query-results-*`; no other data.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonAthenaFullAccess.html>.
 */
export function amazonAthenaFullAccess(): ManagedPolicyFact {
  return {
    name: "AmazonAthenaFullAccess",
    path: "AmazonAthenaFullAccess",
    version: "v15",
    date: "2026-02-12",
    statements: [
      {
        sid: "BaseAthenaPermissions",
        effect: "Allow",
        actions: actions({ athena: "*" }),
        resources: ["*"],
      },
      {
        sid: "BaseGluePermissions",
        effect: "Allow",
        actions: actions({
          glue: `
            CreateDatabase DeleteDatabase GetCatalog GetCatalogs GetDatabase GetDatabases
            UpdateDatabase CreateTable DeleteTable BatchDeleteTable UpdateTable GetTable GetTables
            BatchCreatePartition CreatePartition DeletePartition BatchDeletePartition
            UpdatePartition GetPartition GetPartitions BatchGetPartition
            StartColumnStatisticsTaskRun GetColumnStatisticsTaskRun GetColumnStatisticsTaskRuns
            GetCatalogImportStatus`,
        }),
        resources: ["*"],
      },
      {
        sid: "BaseQueryResultsPermissions",
        effect: "Allow",
        actions: actions({
          s3: `
            GetBucketLocation GetObject ListBucket ListBucketMultipartUploads
            ListMultipartUploadParts AbortMultipartUpload CreateBucket PutObject
            PutBucketPublicAccessBlock`,
        }),
        resources: ["arn:aws:s3:::aws-athena-query-results-*"],
      },
      {
        sid: "BaseAthenaExamplesPermissions",
        effect: "Allow",
        actions: actions({ s3: "GetObject ListBucket" }),
        resources: ["arn:aws:s3:::athena-examples*"],
      },
      {
        sid: "BaseS3BucketPermissions",
        effect: "Allow",
        actions: actions({ s3: "ListBucket GetBucketLocation ListAllMyBuckets" }),
        resources: ["*"],
      },
      {
        sid: "BaseSNSPermissions",
        effect: "Allow",
        actions: actions({ sns: "ListTopics GetTopicAttributes" }),
        resources: ["*"],
      },
      {
        sid: "BaseCloudWatchPermissions",
        effect: "Allow",
        actions: actions({
          cloudwatch: "PutMetricAlarm DescribeAlarms DeleteAlarms GetMetricData",
        }),
        resources: ["*"],
      },
      {
        sid: "BaseLakeFormationPermissions",
        effect: "Allow",
        actions: actions({ lakeformation: "GetDataAccess" }),
        resources: ["*"],
      },
      {
        sid: "BaseDataZonePermissions",
        effect: "Allow",
        actions: actions({ datazone: "ListDomains ListProjects ListAccountEnvironments" }),
        resources: ["*"],
      },
      {
        sid: "BasePricingPermissions",
        effect: "Allow",
        actions: actions({ pricing: "GetProducts" }),
        resources: ["*"],
      },
    ],
  };
}
