import { actions } from "./actions.ts";
import { knows, type ManagedPolicyFact } from "./managed-policy.ts";

/**
 * Reads settings, no data.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/SecurityAudit.html>.
 */
export function securityAudit(): ManagedPolicyFact {
  return {
    name: "SecurityAudit",
    path: "SecurityAudit",
    version: "v85",
    date: "2026-03-02",
    knows,
    statements: [
      {
        sid: "BaseSecurityAuditStatement",
        effect: "Allow",
        actions: actions({
          athena: "GetWorkGroup List*",
          ec2: `
            Describe* GetAllowedImagesSettings GetEbsDefaultKmsKeyId GetEbsEncryptionByDefault
            GetImageBlockPublicAccessState GetInstanceMetadataDefaults
            GetManagedPrefixListAssociations GetManagedPrefixListEntries
            GetNetworkInsightsAccessScopeAnalysisFindings GetNetworkInsightsAccessScopeContent
            GetSerialConsoleAccessStatus GetSnapshotBlockPublicAccessState
            GetTransitGatewayAttachmentPropagations GetTransitGatewayMulticastDomainAssociations
            GetTransitGatewayPrefixListReferences GetTransitGatewayRouteTableAssociations
            GetTransitGatewayRouteTablePropagations SearchTransitGatewayRoutes`,
          glue: `
            GetCrawlers GetDatabases GetDataCatalogEncryptionSettings GetDevEndpoints GetJobs
            GetResourcePolicy GetSecurityConfiguration GetSecurityConfigurations GetTags`,
          iam: `
            GenerateCredentialReport GenerateServiceLastAccessedDetails Get* List*
            SimulateCustomPolicy SimulatePrincipalPolicy`,
          kms: "Describe* Get* List*",
          logs: "Describe* GetLogDelivery ListLogDeliveries ListTagsForResource ListTagsLogGroup",
          s3: `
            DescribeJob GetAccelerateConfiguration GetAccessGrantsInstanceResourcePolicy
            GetAccessPoint GetAccessPointConfigurationForObjectLambda
            GetAccessPointForObjectLambda GetAccessPointPolicy GetAccessPointPolicyForObjectLambda
            GetAccessPointPolicyStatus GetAccessPointPolicyStatusForObjectLambda
            GetAccountPublicAccessBlock GetAnalyticsConfiguration GetBucket*
            GetEncryptionConfiguration GetInventoryConfiguration GetLifecycleConfiguration
            GetMetricsConfiguration GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy
            GetMultiRegionAccessPointPolicyStatus GetObjectAcl GetObjectTagging
            GetObjectVersionAcl GetReplicationConfiguration GetStorageLensConfiguration
            GetStorageLensGroup ListAccessGrants ListAccessGrantsInstances ListAccessPoints
            ListAccessPointsForObjectLambda ListAllMyBuckets ListBucket ListCallerAccessGrants
            ListJobs ListMultiRegionAccessPoints ListStorageLensConfigurations
            ListStorageLensGroups`,
          sagemaker: "Describe* List*",
          sts: "GetAccessKeyInfo",
        }),
        resources: ["*"],
      },
    ],
  };
}
