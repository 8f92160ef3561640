import type { Check } from "./check.ts";
import { invalidName as invalidWorkgroupName } from "./athena/invalid-name.ts";
import { notEnforced } from "./athena/not-enforced.ts";
import { primaryWorkgroupExists } from "./athena/primary-workgroup-exists.ts";
import { resultsInTable } from "./athena/results-in-table.ts";
import { bucketInAnotherRegion } from "./catalog/bucket-in-another-region.ts";
import { columnsAlike } from "./catalog/columns-alike.ts";
import { complexPartitionKey } from "./catalog/complex-partition-key.ts";
import { hiddenObjects } from "./catalog/hidden-objects.ts";
import { invalidName as invalidCatalogName } from "./catalog/invalid-name.ts";
import { nameNeedsQuotes } from "./catalog/name-needs-quotes.ts";
import { nestedTables } from "./catalog/nested-tables.ts";
import { noColumns } from "./catalog/no-columns.ts";
import { noObjects } from "./catalog/no-objects.ts";
import { noPartitionSource } from "./catalog/no-partition-source.ts";
import { notHiveStyle } from "./catalog/not-hive-style.ts";
import { objectsOfAnotherFormat } from "./catalog/objects-of-another-format.ts";
import { partitionKeyRepeatsColumn } from "./catalog/partition-key-repeats-column.ts";
import { projectionIncomplete } from "./catalog/projection-incomplete.ts";
import { specialCharacters } from "./catalog/special-characters.ts";
import { unknownBucket } from "./catalog/unknown-bucket.ts";
import { unknownType } from "./catalog/unknown-type.ts";
import { upperCaseName } from "./catalog/upper-case-name.ts";
import { defaultPolicy } from "./endpoints/default-policy.ts";
import { fieldOfTheOtherType } from "./endpoints/field-of-the-other-type.ts";
import { gatewayWithoutRouteTables } from "./endpoints/gateway-without-route-tables.ts";
import { interfaceWithoutSubnets } from "./endpoints/interface-without-subnets.ts";
import { notAGatewayService } from "./endpoints/not-a-gateway-service.ts";
import { policyTooLarge } from "./endpoints/policy-too-large.ts";
import { privateDnsConflict } from "./endpoints/private-dns-conflict.ts";
import { privateDnsOff } from "./endpoints/private-dns-off.ts";
import { routeTableServedTwice } from "./endpoints/route-table-served-twice.ts";
import { s3WithoutGateway } from "./endpoints/s3-without-gateway.ts";
import { servedSubnetWithoutRoute } from "./endpoints/served-subnet-without-route.ts";
import { servesOthersToo } from "./endpoints/serves-others-too.ts";
import { subnetsInOneZone } from "./endpoints/subnets-in-one-zone.ts";
import { tooFewZones } from "./endpoints/too-few-zones.ts";
import { bucketPolicyTooLarge } from "./grants/bucket-policy-too-large.ts";
import { unknownPrincipal } from "./grants/unknown-principal.ts";
import { actionNeverMatches } from "./identity/action-never-matches.ts";
import { arnOfAnotherPartition } from "./identity/arn-of-another-partition.ts";
import { broadManagedPolicies } from "./identity/broad-managed-policies.ts";
import { characterRefused } from "./identity/character-refused.ts";
import { grantAcrossPartitions } from "./identity/grant-across-partitions.ts";
import { invalidName } from "./identity/invalid-name.ts";
import { managedPoliciesOverQuota } from "./identity/managed-policies-over-quota.ts";
import { iamPolicyTooLarge } from "./identity/iam-policy-too-large.ts";
import { serviceRolePolicyElsewhere } from "./identity/service-role-policy-elsewhere.ts";
import { tooManyManagedPolicies } from "./identity/too-many-managed-policies.ts";
import { trustPolicyOverQuota } from "./identity/trust-policy-over-quota.ts";
import { userWithDataAccess } from "./identity/user-with-data-access.ts";
import { wrongManagedPolicyArn } from "./identity/wrong-managed-policy-arn.ts";
import { defaultSecurityGroup } from "./network/default-security-group.ts";
import { dnsOff } from "./network/dns-off.ts";
import { dockerBridgeRange } from "./network/docker-bridge-range.ts";
import { endpointRouteWritten } from "./network/endpoint-route-written.ts";
import { existingInNewVpc } from "./network/existing-in-new-vpc.ts";
import { hostBits } from "./network/host-bits.ts";
import { ipv6Block } from "./network/ipv6-block.ts";
import { isolatedSubnetWithWayOut } from "./network/isolated-subnet-with-way-out.ts";
import { localRouteElsewhere } from "./network/local-route-elsewhere.ts";
import { natGatewayOfAnotherZone } from "./network/nat-gateway-of-another-zone.ts";
import { natGatewayWithoutInternetRoute } from "./network/nat-gateway-without-internet-route.ts";
import { openToEveryone } from "./network/open-to-everyone.ts";
import { overLimit } from "./network/over-limit.ts";
import { overQuota } from "./network/over-quota.ts";
import { partOfAnotherVpc } from "./network/part-of-another-vpc.ts";
import { privateNatGatewayWithAddress } from "./network/private-nat-gateway-with-address.ts";
import { privateSubnetWithInternetRoute } from "./network/private-subnet-with-internet-route.ts";
import { publicRange } from "./network/public-range.ts";
import { publicSubnetWithoutInternetRoute } from "./network/public-subnet-without-internet-route.ts";
import { reservedRange } from "./network/reserved-range.ts";
import { reservedRouteDestination } from "./network/reserved-route-destination.ts";
import { routeInsideVpc } from "./network/route-inside-vpc.ts";
import { routeTwice } from "./network/route-twice.ts";
import { secondaryBlockRefused } from "./network/secondary-block-refused.ts";
import { subnetInTwoRouteTables } from "./network/subnet-in-two-route-tables.ts";
import { subnetOutsideVpc } from "./network/subnet-outside-vpc.ts";
import { subnetPrefixSize } from "./network/subnet-prefix-size.ts";
import { subnetWithoutRouteTable } from "./network/subnet-without-route-table.ts";
import { subnetsOverlap } from "./network/subnets-overlap.ts";
import { subnetTooSmall } from "./network/subnet-too-small.ts";
import { vpcPrefixSize } from "./network/vpc-prefix-size.ts";
import { workspacesInOneZone } from "./network/workspaces-in-one-zone.ts";
import { workspacesUnsupportedZone } from "./network/workspaces-unsupported-zone.ts";
import { zoneOfAnotherRegion } from "./network/zone-of-another-region.ts";
import { zonePinnedByName } from "./network/zone-pinned-by-name.ts";
import { accountIdTwice } from "./plan/account-id-twice.ts";
import { deployTimeText } from "./plan/deploy-time-text.ts";
import { nameRefused } from "./plan/name-refused.ts";
import { nameTaken } from "./plan/name-taken.ts";
import { pseudoParameter } from "./plan/pseudo-parameter.ts";
import { stackTooLarge } from "./plan/stack-too-large.ts";
import { tagRefused } from "./plan/tag-refused.ts";
import { blankInName } from "./queries/blank-in-name.ts";
import { nameWithoutQuotes } from "./queries/name-without-quotes.ts";
import { tooLong } from "./queries/too-long.ts";
import { undeclaredTable } from "./queries/undeclared-table.ts";
import { aclsEnabled } from "./storage/acls-enabled.ts";
import { bucketNameTaken } from "./storage/bucket-name-taken.ts";
import { dotsInBucketName } from "./storage/dots-in-bucket-name.ts";
import { emptyFolderInKey } from "./storage/empty-folder-in-key.ts";
import { invalidBucketName } from "./storage/invalid-bucket-name.ts";
import { malformedS3Arn } from "./storage/malformed-s3-arn.ts";
import { malformedS3Uri } from "./storage/malformed-s3-uri.ts";
import { plainHttpAllowed } from "./storage/plain-http-allowed.ts";
import { publicAccessNotBlocked } from "./storage/public-access-not-blocked.ts";
import { publicPolicyRefused } from "./storage/public-policy-refused.ts";
import { executionRoleWithoutTrust } from "./studio/execution-role-without-trust.ts";
import { fewerAddressesThanUsers } from "./studio/fewer-addresses-than-users.ts";
import { invalidName as invalidStudioName } from "./studio/invalid-name.ts";
import { noSecurityGroup } from "./studio/no-security-group.ts";
import { notClosed } from "./studio/not-closed.ts";
import { oneZone } from "./studio/one-zone.ts";
import { profileNamesAlike } from "./studio/profile-names-alike.ts";
import { profileWithoutSignOn } from "./studio/profile-without-sign-on.ts";
import { publicSubnet } from "./studio/public-subnet.ts";
import { sharedRole } from "./studio/shared-role.ts";
import { tooManySecurityGroups } from "./studio/too-many-security-groups.ts";
import { tooManySubnets } from "./studio/too-many-subnets.ts";
import { managementRangesTaken } from "./workspaces/management-ranges-taken.ts";
import { noWayOut } from "./workspaces/no-way-out.ts";

/** In the order of the catalogue: what is nearer to the ground comes first. */
export const allChecks: readonly Check[] = [
  ipv6Block,
  vpcPrefixSize,
  subnetPrefixSize,
  subnetOutsideVpc,
  subnetsOverlap,
  hostBits,
  reservedRange,
  dockerBridgeRange,
  publicRange,
  secondaryBlockRefused,
  subnetTooSmall,
  zoneOfAnotherRegion,
  zonePinnedByName,
  workspacesUnsupportedZone,
  workspacesInOneZone,
  publicSubnetWithoutInternetRoute,
  privateSubnetWithInternetRoute,
  isolatedSubnetWithWayOut,
  natGatewayWithoutInternetRoute,
  privateNatGatewayWithAddress,
  natGatewayOfAnotherZone,
  routeTwice,
  routeInsideVpc,
  reservedRouteDestination,
  subnetInTwoRouteTables,
  partOfAnotherVpc,
  existingInNewVpc,
  localRouteElsewhere,
  endpointRouteWritten,
  subnetWithoutRouteTable,
  dnsOff,
  defaultSecurityGroup,
  openToEveryone,
  overQuota,
  overLimit,
  notAGatewayService,
  subnetsInOneZone,
  tooFewZones,
  fieldOfTheOtherType,
  interfaceWithoutSubnets,
  gatewayWithoutRouteTables,
  servedSubnetWithoutRoute,
  servesOthersToo,
  routeTableServedTwice,
  privateDnsConflict,
  privateDnsOff,
  defaultPolicy,
  policyTooLarge,
  s3WithoutGateway,
  notClosed,
  noSecurityGroup,
  publicSubnet,
  oneZone,
  fewerAddressesThanUsers,
  tooManySecurityGroups,
  tooManySubnets,
  executionRoleWithoutTrust,
  invalidStudioName,
  profileNamesAlike,
  profileWithoutSignOn,
  sharedRole,
  malformedS3Uri,
  notEnforced,
  invalidWorkgroupName,
  resultsInTable,
  nestedTables,
  notHiveStyle,
  projectionIncomplete,
  noPartitionSource,
  hiddenObjects,
  specialCharacters,
  upperCaseName,
  columnsAlike,
  nameNeedsQuotes,
  bucketInAnotherRegion,
  invalidCatalogName,
  unknownType,
  complexPartitionKey,
  partitionKeyRepeatsColumn,
  objectsOfAnotherFormat,
  noObjects,
  noColumns,
  unknownBucket,
  primaryWorkgroupExists,
  blankInName,
  nameWithoutQuotes,
  undeclaredTable,
  tooLong,
  invalidBucketName,
  dotsInBucketName,
  bucketNameTaken,
  emptyFolderInKey,
  malformedS3Arn,
  publicAccessNotBlocked,
  publicPolicyRefused,
  aclsEnabled,
  plainHttpAllowed,
  invalidName,
  wrongManagedPolicyArn,
  broadManagedPolicies,
  iamPolicyTooLarge,
  trustPolicyOverQuota,
  tooManyManagedPolicies,
  managedPoliciesOverQuota,
  actionNeverMatches,
  userWithDataAccess,
  arnOfAnotherPartition,
  grantAcrossPartitions,
  serviceRolePolicyElsewhere,
  characterRefused,
  unknownPrincipal,
  bucketPolicyTooLarge,
  managementRangesTaken,
  noWayOut,
  accountIdTwice,
  nameRefused,
  nameTaken,
  tagRefused,
  stackTooLarge,
  deployTimeText,
  pseudoParameter,
];
