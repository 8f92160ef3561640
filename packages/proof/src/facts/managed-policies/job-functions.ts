import { actions } from "./actions.ts";
import { knows, type ManagedPolicyFact } from "./managed-policy.ts";

/**
 * Everything.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html>.
 */
export function administratorAccess(): ManagedPolicyFact {
  return {
    name: "AdministratorAccess",
    path: "AdministratorAccess",
    version: "v1",
    date: "2015-02-06",
    statements: [{ effect: "Allow", actions: ["*"], resources: ["*"] }],
  };
}

/**
 * Everything but IAM, Organizations and the account itself.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/PowerUserAccess.html>.
 */
export function powerUserAccess(): ManagedPolicyFact {
  return {
    name: "PowerUserAccess",
    path: "PowerUserAccess",
    version: "v12",
    date: "2026-02-12",
    statements: [
      {
        effect: "Allow",
        notActions: actions({ iam: "*", organizations: "*", account: "*" }),
        resources: ["*"],
      },
      {
        effect: "Allow",
        actions: actions({
          account:
            "GetAccountInformation GetGovCloudAccountInformation GetPrimaryEmail ListRegions",
          iam: "CreateServiceLinkedRole DeleteServiceLinkedRole ListRoles",
          organizations: "DescribeEffectivePolicy DescribeOrganization",
        }),
        resources: ["*"],
      },
    ],
  };
}

/**
 * Names and settings, no data.
 * Source: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/ViewOnlyAccess.html>.
 */
export function viewOnlyAccess(): ManagedPolicyFact {
  return {
    name: "ViewOnlyAccess",
    path: "job-function/ViewOnlyAccess",
    version: "v43",
    date: "2026-02-12",
    knows,
    statements: [
      {
        sid: "GeneralViewOnlyAccessStatement",
        effect: "Allow",
        actions: actions({
          athena: "List*",
          ec2: `
            DescribeAccountAttributes DescribeAddresses DescribeAvailabilityZones
            DescribeBundleTasks DescribeCarrierGateways DescribeClassicLinkInstances
            DescribeConversionTasks DescribeCustomerGateways DescribeDhcpOptions
            DescribeExportTasks DescribeFlowLogs DescribeHost* DescribeIdentityIdFormat
            DescribeIdFormat DescribeImage* DescribeImport* DescribeInstance*
            DescribeInternetGateways DescribeKeyPairs DescribeLocalGatewayRouteTables
            DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations
            DescribeLocalGatewayRouteTableVpcAssociations DescribeLocalGateways
            DescribeLocalGatewayVirtualInterfaceGroups DescribeLocalGatewayVirtualInterfaces
            DescribeMovingAddresses DescribeNatGateways DescribeNetwork* DescribePlacementGroups
            DescribePrefixLists DescribeRegions DescribeReserved* DescribeRouteTables
            DescribeSecurityGroupRules DescribeSecurityGroups DescribeSnapshot* DescribeSpot*
            DescribeSubnets DescribeTags DescribeVolume* DescribeVpc* DescribeVpnGateways
            SearchLocalGatewayRoutes`,
          glue: "GetTags",
          iam: "GetAccountSummary GetLoginProfile List*",
          kms: "ListKeys ListResourceTags",
          logs: `
            Describe* GetTransformer ListEntitiesForLogGroup ListLogGroupsForEntity
            ListLogGroupsForQuery ListTagsForResource`,
          s3: "ListAllMyBuckets ListBucket ListMultiRegionAccessPoints",
          sagemaker: "Describe* List*",
        }),
        resources: ["*"],
      },
    ],
  };
}
