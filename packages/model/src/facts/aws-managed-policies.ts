import type { Origin } from "./origin.ts";
import { lazily } from "./lazily.ts";
import { wordsOf } from "./words.ts";

export const awsManagedPoliciesOrigin: Origin = {
  asOf: "2026-08-22",
  source: "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html",
};

/**
 * Policies that a data platform and its operators attach to users and roles, by their path below
 * `policy/`. AWS has over a thousand; those of service-linked roles can never be attached, and any
 * other can be given by its ARN.
 */
const namesByPath: Readonly<Record<string, string>> = {
  "": `
    AdministratorAccess AdministratorAccess-AWSElasticBeanstalk PowerUserAccess ReadOnlyAccess
    SecurityAudit IAMFullAccess IAMReadOnlyAccess IAMUserChangePassword IAMUserSSHKeys
    IAMAccessAnalyzerReadOnlyAccess AWSSSOReadOnly AWSOrganizationsReadOnlyAccess
    AWSResourceAccessManagerReadOnlyAccess AWSBillingReadOnlyAccess AWSSupportAccess

    AmazonAthenaFullAccess AWSGlueConsoleFullAccess AWSGlueConsoleSageMakerNotebookFullAccess
    AWSGlueSchemaRegistryFullAccess AWSGlueSchemaRegistryReadonlyAccess
    AwsGlueDataBrewFullAccessPolicy AWSLakeFormationDataAdmin AWSLakeFormationCrossAccountManager
    AmazonEMRFullAccessPolicy_v2 AmazonEMRReadOnlyAccessPolicy_v2 AmazonElasticMapReduceFullAccess
    AmazonElasticMapReduceReadOnlyAccess AmazonRedshiftFullAccess AmazonRedshiftReadOnlyAccess
    AmazonRedshiftAllCommandsFullAccess AmazonRedshiftDataFullAccess
    AmazonRedshiftQueryEditorV2FullAccess AmazonRedshiftQueryEditorV2ReadSharing
    AmazonOpenSearchServiceFullAccess AmazonOpenSearchServiceReadOnlyAccess AmazonMSKFullAccess
    AmazonMSKReadOnlyAccess AmazonKinesisFullAccess AmazonKinesisReadOnlyAccess
    AmazonKinesisFirehoseFullAccess AmazonKinesisFirehoseReadOnlyAccess
    AmazonKinesisAnalyticsFullAccess AmazonKinesisAnalyticsReadOnly AmazonTimestreamFullAccess
    AmazonTimestreamReadOnlyAccess AWSDataExchangeFullAccess AWSDataExchangeReadOnly
    AWSDataExchangeSubscriberFullAccess AmazonDataZoneFullAccess

    AmazonSageMakerFullAccess AmazonSageMakerReadOnly AmazonSageMakerCanvasFullAccess
    AmazonSageMakerCanvasAIServicesAccess AmazonSageMakerCanvasDataPrepFullAccess
    AmazonSageMakerCanvasBedrockAccess AmazonSageMakerFeatureStoreAccess
    AmazonSageMakerGroundTruthExecution AmazonSageMakerMechanicalTurkAccess
    AmazonSageMakerModelGovernanceUseAccess AmazonSageMakerModelRegistryFullAccess
    AmazonSageMakerPipelinesIntegrations AmazonSageMakerClusterInstanceRolePolicy
    AmazonSageMakerPartnerAppsFullAccess
    AmazonSageMakerAdmin-ServiceCatalogProductsServiceRolePolicy AmazonBedrockFullAccess
    AmazonBedrockReadOnly AmazonBedrockLimitedAccess ComprehendFullAccess ComprehendReadOnly
    AmazonForecastFullAccess AmazonKendraFullAccess AmazonKendraReadOnlyAccess AmazonLexFullAccess
    AmazonLexReadOnly AmazonPollyFullAccess AmazonPollyReadOnlyAccess AmazonRekognitionFullAccess
    AmazonRekognitionReadOnlyAccess AmazonTextractFullAccess AmazonTranscribeFullAccess
    AmazonTranscribeReadOnlyAccess TranslateFullAccess TranslateReadOnly

    AmazonS3FullAccess AmazonS3ReadOnlyAccess AmazonS3OutpostsFullAccess AmazonS3TablesFullAccess
    AmazonS3TablesReadOnlyAccess AmazonElasticFileSystemFullAccess
    AmazonElasticFileSystemReadOnlyAccess AmazonElasticFileSystemClientFullAccess
    AmazonElasticFileSystemClientReadWriteAccess AmazonElasticFileSystemClientReadOnlyAccess
    AmazonFSxFullAccess AmazonFSxReadOnlyAccess AWSBackupFullAccess AWSBackupOperatorAccess
    AWSDataSyncFullAccess AWSDataSyncReadOnlyAccess AWSStorageGatewayFullAccess
    AWSStorageGatewayReadOnlyAccess AWSTransferFullAccess AWSTransferReadOnlyAccess
    AmazonDynamoDBFullAccess AmazonDynamoDBFullAccess_v2 AmazonDynamoDBReadOnlyAccess
    AmazonRDSFullAccess AmazonRDSReadOnlyAccess AmazonRDSDataFullAccess
    AmazonRDSPerformanceInsightsReadOnly AmazonElastiCacheFullAccess
    AmazonElastiCacheReadOnlyAccess AmazonDocDBFullAccess AmazonDocDBReadOnlyAccess
    NeptuneFullAccess NeptuneReadOnlyAccess AmazonMemoryDBFullAccess AmazonMemoryDBReadOnlyAccess
    AmazonKeyspacesFullAccess AmazonKeyspacesReadOnlyAccess

    AmazonEC2FullAccess AmazonEC2ReadOnlyAccess AmazonVPCFullAccess AmazonVPCReadOnlyAccess
    AmazonRoute53FullAccess AmazonRoute53ReadOnlyAccess AmazonRoute53ResolverFullAccess
    AWSDirectConnectFullAccess AWSDirectConnectReadOnlyAccess AWSNetworkManagerReadOnlyAccess
    ElasticLoadBalancingFullAccess ElasticLoadBalancingReadOnly AutoScalingFullAccess
    AutoScalingReadOnlyAccess AWSLambda_FullAccess AWSLambda_ReadOnlyAccess AWSLambdaExecute
    AWSLambdaInvocation-DynamoDB AmazonECS_FullAccess AmazonEKSClusterPolicy
    AmazonEKSWorkerNodePolicy AmazonEKS_CNI_Policy AmazonEKSVPCResourceController
    AmazonEC2ContainerRegistryFullAccess AmazonEC2ContainerRegistryPowerUser
    AmazonEC2ContainerRegistryReadOnly AmazonEC2ContainerRegistryPullOnly AWSBatchFullAccess
    AWSStepFunctionsFullAccess AWSStepFunctionsReadOnlyAccess AWSStepFunctionsConsoleFullAccess
    AmazonEventBridgeFullAccess AmazonEventBridgeReadOnlyAccess
    AmazonEventBridgeSchedulerFullAccess AmazonSNSFullAccess AmazonSNSReadOnlyAccess
    AmazonSQSFullAccess AmazonSQSReadOnlyAccess AmazonMQFullAccess AmazonMQReadOnlyAccess
    AmazonSESFullAccess AmazonSESReadOnlyAccess AmazonAPIGatewayAdministrator
    AmazonAPIGatewayInvokeFullAccess CloudFrontFullAccess CloudFrontReadOnlyAccess
    AmazonCognitoPowerUser AmazonCognitoReadOnly

    AmazonWorkSpacesAdmin AmazonWorkSpacesServiceAccess AmazonWorkSpacesSelfServiceAccess
    AmazonWorkSpacesApplicationManagerAdminAccess AmazonWorkspacesPCAAccess
    AmazonWorkSpacesSecureBrowserReadOnly AmazonAppStreamFullAccess AmazonAppStreamReadOnlyAccess
    AWSDirectoryServiceFullAccess AWSDirectoryServiceReadOnlyAccess

    CloudWatchFullAccess CloudWatchFullAccessV2 CloudWatchReadOnlyAccess CloudWatchLogsFullAccess
    CloudWatchLogsReadOnlyAccess CloudWatchAgentServerPolicy CloudWatchAgentAdminPolicy
    CloudWatchEventsFullAccess CloudWatchEventsReadOnlyAccess CloudWatchSyntheticsFullAccess
    AWSXRayDaemonWriteAccess AWSXrayFullAccess AWSXrayReadOnlyAccess AWSCloudTrail_FullAccess
    AWSCloudTrail_ReadOnlyAccess AWSConfigUserAccess AmazonGuardDutyFullAccess_v2
    AmazonGuardDutyReadOnlyAccess AWSSecurityHubFullAccess AWSSecurityHubReadOnlyAccess
    AmazonInspector2FullAccess AmazonInspector2ReadOnlyAccess AmazonMacieFullAccess
    AmazonMacieReadOnlyAccess AmazonDetectiveFullAccess AWSKeyManagementServicePowerUser
    SecretsManagerReadWrite AWSCertificateManagerFullAccess AWSCertificateManagerReadOnly
    AmazonSSMFullAccess AmazonSSMReadOnlyAccess AmazonSSMManagedInstanceCore
    AmazonSSMPatchAssociation ResourceGroupsandTagEditorFullAccess
    ResourceGroupsandTagEditorReadOnlyAccess ServiceQuotasFullAccess ServiceQuotasReadOnlyAccess
    AWSCloudFormationFullAccess AWSCloudFormationReadOnlyAccess AWSServiceCatalogAdminFullAccess
    AWSServiceCatalogEndUserFullAccess AWSCodeCommitFullAccess AWSCodeCommitPowerUser
    AWSCodeCommitReadOnly AWSCodeBuildAdminAccess AWSCodeBuildDeveloperAccess
    AWSCodeBuildReadOnlyAccess AWSCodePipeline_FullAccess AWSCodePipeline_ReadOnlyAccess
    AWSCodeArtifactAdminAccess AWSCodeArtifactReadOnlyAccess AWSCodeDeployFullAccess
  `,
  "job-function/": `
    Billing DataScientist DatabaseAdministrator NetworkAdministrator SupportUser
    SystemAdministrator ViewOnlyAccess
  `,
  "service-role/": `
    AWSGlueServiceRole AWSGlueServiceNotebookRole AWSGlueDataBrewServiceRole
    AwsGlueSessionUserRestrictedServiceRole AwsGlueSessionUserRestrictedNotebookServiceRole
    AWSLambdaBasicExecutionRole AWSLambdaVPCAccessExecutionRole AWSLambdaENIManagementAccess
    AWSLambdaDynamoDBExecutionRole AWSLambdaKinesisExecutionRole AWSLambdaMSKExecutionRole
    AWSLambdaSQSQueueExecutionRole AWSLambdaRole AmazonECSTaskExecutionRolePolicy
    AmazonEC2ContainerServiceforEC2Role AmazonEBSCSIDriverPolicy AmazonEFSCSIDriverPolicy
    AmazonEMRServicePolicy_v2 AmazonElasticMapReduceRole AmazonElasticMapReduceforEC2Role
    AmazonElasticMapReduceforAutoScalingRole AmazonElasticMapReduceEditorsRole
    AmazonSageMakerCanvasForecastAccess AmazonSageMakerCanvasDirectDeployAccess
    AmazonSageMakerGeospatialFullAccess AmazonSageMakerGeospatialExecutionRole
    AmazonSageMakerServiceCatalogProductsGlueServiceRolePolicy
    AmazonSageMakerServiceCatalogProductsLambdaServiceRolePolicy
    SageMakerStudioDomainExecutionRolePolicy SageMakerStudioDomainServiceRolePolicy
    SageMakerStudioProjectProvisioningRolePolicy SageMakerStudioQueryExecutionRolePolicy
    AmazonDataZoneDomainExecutionRolePolicy AmazonDataZoneGlueManageAccessRolePolicy
    AmazonDataZoneRedshiftManageAccessRolePolicy AmazonS3TablesLakeFormationServiceRole
    AmazonDMSVPCManagementRole AmazonDMSCloudWatchLogsRole AmazonDMSRedshiftS3Role
    AWSBackupServiceRolePolicyForBackup AWSBackupServiceRolePolicyForRestores AWSBatchServiceRole
    AWS_ConfigRole AWSConfigRulesExecutionRole AmazonRDSEnhancedMonitoringRole
    AmazonRDSDirectoryServiceAccess AmazonAPIGatewayPushToCloudWatchLogs AWSTransferLoggingAccess
    AmazonSSMAutomationRole AmazonSSMMaintenanceWindowRole AmazonGrafanaAthenaAccess
    AmazonGrafanaCloudWatchAccess AmazonGrafanaRedshiftAccess AWSQuicksightAthenaAccess
    AWSQuickSightListIAM AWSQuickSightDescribeRedshift AmazonSageMakerQuickSightVPCPolicy
    AmazonAppStreamServiceAccess ApplicationAutoScalingForAmazonAppStreamAccess
    AmazonTextractServiceRole ComprehendDataAccessRolePolicy AmazonRekognitionServiceRole
  `,
};

const pathByName = lazily(
  (): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(namesByPath).flatMap(([path, names]) =>
        wordsOf(names).map((name): [string, string] => [name, `${path}${name}`]),
      ),
    ),
);
const knownPaths = lazily(() => new Set(pathByName().values()));

/** The names that are known here, without their paths: the candidates for "did you mean". */
export const awsManagedPolicyNames = lazily((): readonly string[] =>
  [...pathByName().keys()].toSorted(),
);

/**
 * What follows `arn:<partition>:iam::aws:policy/` for a policy of AWS, such as
 * `service-role/AWSGlueServiceRole` for `AWSGlueServiceRole`. A right path is taken as well as the
 * bare name. Undefined for what is not known here, which does not mean that AWS has no such policy.
 */
export function awsManagedPolicyPath(name: string): string | undefined {
  return pathByName().get(name) ?? (knownPaths().has(name) ? name : undefined);
}
