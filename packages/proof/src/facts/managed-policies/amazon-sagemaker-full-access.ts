import { actions } from "./actions.ts";
import { knows, type ManagedPolicyFact } from "./managed-policy.ts";

/**
 * Objects only in buckets with SageMaker in their name, or tagged for it; Studio, but not its domains.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonSageMakerFullAccess.html>.
 */
export function amazonSageMakerFullAccess(): ManagedPolicyFact {
  return {
    name: "AmazonSageMakerFullAccess",
    path: "AmazonSageMakerFullAccess",
    version: "v29",
    date: "2026-02-12",
    knows,
    statements: [
      {
        sid: "AllowAllNonAdminSageMakerActions",
        effect: "Allow",
        actions: actions({ sagemaker: "*" }),
        notResources: [
          "arn:aws:sagemaker:*:*:domain/*",
          "arn:aws:sagemaker:*:*:user-profile/*",
          "arn:aws:sagemaker:*:*:app/*",
          "arn:aws:sagemaker:*:*:space/*",
          "arn:aws:sagemaker:*:*:partner-app/*",
          "arn:aws:sagemaker:*:*:flow-definition/*",
          "arn:aws:sagemaker:*:*:training-plan/*",
          "arn:aws:sagemaker:*:*:reserved-capacity/*",
        ],
      },
      {
        sid: "AllowAddTagsForSpace",
        effect: "Allow",
        actions: actions({ sagemaker: "AddTags" }),
        resources: ["arn:aws:sagemaker:*:*:space/*"],
        conditions: { StringEquals: { "sagemaker:TaggingAction": ["CreateSpace"] } },
      },
      {
        sid: "AllowAddTagsForApp",
        effect: "Allow",
        actions: actions({ sagemaker: "AddTags" }),
        resources: ["arn:aws:sagemaker:*:*:app/*"],
      },
      {
        sid: "AllowUseOfTrainingPlanResources",
        effect: "Allow",
        actions: actions({
          sagemaker: "CreateTrainingJob CreateCluster UpdateCluster DescribeTrainingPlan",
        }),
        resources: [
          "arn:aws:sagemaker:*:*:training-plan/*",
          "arn:aws:sagemaker:*:*:reserved-capacity/*",
        ],
      },
      {
        sid: "AllowStudioActions",
        effect: "Allow",
        actions: actions({
          sagemaker: `
            CreatePresignedDomainUrl DescribeDomain ListDomains DescribeUserProfile
            ListUserProfiles DescribeSpace ListSpaces DescribeApp ListApps`,
        }),
        resources: ["*"],
      },
      {
        sid: "AllowAppActionsForUserProfile",
        effect: "Allow",
        actions: actions({ sagemaker: "CreateApp DeleteApp" }),
        resources: ["arn:aws:sagemaker:*:*:app/*/*/*/*"],
        conditions: { Null: { "sagemaker:OwnerUserProfileArn": ["true"] } },
      },
      {
        sid: "AllowAppActionsForSharedSpaces",
        effect: "Allow",
        actions: actions({ sagemaker: "CreateApp DeleteApp" }),
        resources: ["arn:aws:sagemaker:*:*:app/${sagemaker:DomainId}/*/*/*"],
        conditions: { StringEquals: { "sagemaker:SpaceSharingType": ["Shared"] } },
      },
      {
        sid: "AllowMutatingActionsOnSharedSpacesWithoutOwner",
        effect: "Allow",
        actions: actions({ sagemaker: "CreateSpace UpdateSpace DeleteSpace" }),
        resources: ["arn:aws:sagemaker:*:*:space/${sagemaker:DomainId}/*"],
        conditions: { Null: { "sagemaker:OwnerUserProfileArn": ["true"] } },
      },
      {
        sid: "RestrictMutatingActionsOnSpacesToOwnerUserProfile",
        effect: "Allow",
        actions: actions({ sagemaker: "CreateSpace UpdateSpace DeleteSpace" }),
        resources: ["arn:aws:sagemaker:*:*:space/${sagemaker:DomainId}/*"],
        conditions: {
          ArnLike: {
            "sagemaker:OwnerUserProfileArn": [
              "arn:aws:sagemaker:*:*:user-profile/${sagemaker:DomainId}/${sagemaker:UserProfileName}",
            ],
          },
          StringEquals: { "sagemaker:SpaceSharingType": ["Private", "Shared"] },
        },
      },
      {
        sid: "RestrictMutatingActionsOnPrivateSpaceAppsToOwnerUserProfile",
        effect: "Allow",
        actions: actions({ sagemaker: "CreateApp DeleteApp" }),
        resources: ["arn:aws:sagemaker:*:*:app/${sagemaker:DomainId}/*/*/*"],
        conditions: {
          ArnLike: {
            "sagemaker:OwnerUserProfileArn": [
              "arn:aws:sagemaker:*:*:user-profile/${sagemaker:DomainId}/${sagemaker:UserProfileName}",
            ],
          },
          StringEquals: { "sagemaker:SpaceSharingType": ["Private"] },
        },
      },
      {
        sid: "AllowFlowDefinitionActions",
        effect: "Allow",
        actions: actions({ sagemaker: "*" }),
        resources: ["arn:aws:sagemaker:*:*:flow-definition/*"],
        conditions: {
          StringEqualsIfExists: { "sagemaker:WorkteamType": ["private-crowd", "vendor-crowd"] },
        },
      },
      {
        sid: "AllowAWSServiceActions",
        effect: "Allow",
        actions: actions({
          ec2: `
            CreateNetworkInterface CreateNetworkInterfacePermission CreateVpcEndpoint
            DeleteNetworkInterface DeleteNetworkInterfacePermission DescribeDhcpOptions
            DescribeNetworkInterfaces DescribeRouteTables DescribeSecurityGroups DescribeSubnets
            DescribeVpcEndpoints DescribeVpcs`,
          glue: `
            CreateJob DeleteJob GetJob* GetTable* GetWorkflowRun ResetJobBookmark StartJobRun
            StartWorkflowRun UpdateJob`,
          iam: "ListRoles",
          kms: "DescribeKey ListAliases",
          logs: `
            CreateLogDelivery CreateLogGroup CreateLogStream DeleteLogDelivery Describe*
            GetLogDelivery GetLogEvents ListLogDeliveries PutLogEvents PutResourcePolicy
            UpdateLogDelivery`,
        }),
        resources: ["*"],
      },
      {
        sid: "AllowS3ObjectActions",
        effect: "Allow",
        actions: actions({ s3: "GetObject PutObject DeleteObject AbortMultipartUpload" }),
        resources: [
          "arn:aws:s3:::*SageMaker*",
          "arn:aws:s3:::*Sagemaker*",
          "arn:aws:s3:::*sagemaker*",
          "arn:aws:s3:::*aws-glue*",
        ],
      },
      {
        sid: "AllowS3GetObjectWithSageMakerExistingObjectTag",
        effect: "Allow",
        actions: actions({ s3: "GetObject" }),
        resources: ["arn:aws:s3:::*"],
        conditions: { StringEqualsIgnoreCase: { "s3:ExistingObjectTag/SageMaker": ["true"] } },
      },
      {
        sid: "AllowS3GetObjectWithServiceCatalogProvisioningExistingObjectTag",
        effect: "Allow",
        actions: actions({ s3: "GetObject" }),
        resources: ["arn:aws:s3:::*"],
        conditions: {
          StringEquals: { "s3:ExistingObjectTag/servicecatalog:provisioning": ["true"] },
        },
      },
      {
        sid: "AllowS3BucketActions",
        effect: "Allow",
        actions: actions({
          s3: "CreateBucket GetBucketLocation ListBucket ListAllMyBuckets GetBucketCors PutBucketCors",
        }),
        resources: ["*"],
      },
      {
        sid: "AllowS3BucketACL",
        effect: "Allow",
        actions: actions({ s3: "GetBucketAcl PutObjectAcl" }),
        resources: [
          "arn:aws:s3:::*SageMaker*",
          "arn:aws:s3:::*Sagemaker*",
          "arn:aws:s3:::*sagemaker*",
        ],
      },
      {
        sid: "AllowCreateServiceLinkedRoleForSageMakerApplicationAutoscaling",
        effect: "Allow",
        actions: actions({ iam: "CreateServiceLinkedRole" }),
        resources: [
          "arn:aws:iam::*:role/aws-service-role/sagemaker.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint",
        ],
        conditions: {
          StringLike: { "iam:AWSServiceName": ["sagemaker.application-autoscaling.amazonaws.com"] },
        },
      },
      {
        sid: "AllowCreateServiceLinkedRoleForRobomaker",
        effect: "Allow",
        actions: actions({ iam: "CreateServiceLinkedRole" }),
        resources: ["*"],
        conditions: { StringEquals: { "iam:AWSServiceName": ["robomaker.amazonaws.com"] } },
      },
      {
        sid: "AllowPassRoleForSageMakerRoles",
        effect: "Allow",
        actions: actions({ iam: "PassRole" }),
        resources: ["arn:aws:iam::*:role/*AmazonSageMaker*"],
        conditions: {
          StringEquals: {
            "iam:PassedToService": [
              "glue.amazonaws.com",
              "robomaker.amazonaws.com",
              "states.amazonaws.com",
            ],
          },
        },
      },
      {
        sid: "AllowPassRoleToSageMaker",
        effect: "Allow",
        actions: actions({ iam: "PassRole" }),
        resources: ["arn:aws:iam::*:role/*"],
        conditions: { StringEquals: { "iam:PassedToService": ["sagemaker.amazonaws.com"] } },
      },
      {
        sid: "AllowAthenaActions",
        effect: "Allow",
        actions: actions({
          athena: `
            ListDataCatalogs ListDatabases ListTableMetadata GetQueryExecution GetQueryResults
            StartQueryExecution StopQueryExecution`,
        }),
        resources: ["*"],
      },
      {
        sid: "AllowGlueCreateTable",
        effect: "Allow",
        actions: actions({ glue: "CreateTable" }),
        resources: [
          "arn:aws:glue:*:*:table/*/sagemaker_tmp_*",
          "arn:aws:glue:*:*:table/sagemaker_featurestore/*",
          "arn:aws:glue:*:*:catalog",
          "arn:aws:glue:*:*:database/*",
        ],
      },
      {
        sid: "AllowGlueUpdateTable",
        effect: "Allow",
        actions: actions({ glue: "UpdateTable" }),
        resources: [
          "arn:aws:glue:*:*:table/sagemaker_featurestore/*",
          "arn:aws:glue:*:*:catalog",
          "arn:aws:glue:*:*:database/sagemaker_featurestore",
        ],
      },
      {
        sid: "AllowGlueDeleteTable",
        effect: "Allow",
        actions: actions({ glue: "DeleteTable" }),
        resources: [
          "arn:aws:glue:*:*:table/*/sagemaker_tmp_*",
          "arn:aws:glue:*:*:catalog",
          "arn:aws:glue:*:*:database/*",
        ],
      },
      {
        sid: "AllowGlueGetTablesAndDatabases",
        effect: "Allow",
        actions: actions({ glue: "GetDatabases GetTable GetTables" }),
        resources: [
          "arn:aws:glue:*:*:table/*",
          "arn:aws:glue:*:*:catalog",
          "arn:aws:glue:*:*:database/*",
        ],
      },
      {
        sid: "AllowGlueGetAndCreateDatabase",
        effect: "Allow",
        actions: actions({ glue: "CreateDatabase GetDatabase" }),
        resources: [
          "arn:aws:glue:*:*:catalog",
          "arn:aws:glue:*:*:database/sagemaker_featurestore",
          "arn:aws:glue:*:*:database/sagemaker_processing",
          "arn:aws:glue:*:*:database/default",
          "arn:aws:glue:*:*:database/sagemaker_data_wrangler",
        ],
      },
      {
        sid: "AllowListTagsForUserProfile",
        effect: "Allow",
        actions: actions({ sagemaker: "ListTags" }),
        resources: ["arn:aws:sagemaker:*:*:user-profile/*"],
      },
    ],
  };
}
