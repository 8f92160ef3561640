import type { Check } from "./check.ts";
import { primaryWorkgroupExists } from "./athena/primary-workgroup-exists.ts";
import { noColumns } from "./catalog/no-columns.ts";
import { unknownBucket } from "./catalog/unknown-bucket.ts";
import { fieldOfTheOtherType } from "./endpoints/field-of-the-other-type.ts";
import { gatewayWithoutRouteTables } from "./endpoints/gateway-without-route-tables.ts";
import { interfaceWithoutSubnets } from "./endpoints/interface-without-subnets.ts";
import { notAGatewayService } from "./endpoints/not-a-gateway-service.ts";
import { privateDnsConflict } from "./endpoints/private-dns-conflict.ts";
import { privateDnsOff } from "./endpoints/private-dns-off.ts";
import { routeTableServedTwice } from "./endpoints/route-table-served-twice.ts";
import { servedSubnetWithoutRoute } from "./endpoints/served-subnet-without-route.ts";
import { servesOthersToo } from "./endpoints/serves-others-too.ts";
import { subnetsInOneZone } from "./endpoints/subnets-in-one-zone.ts";
import { tooFewZones } from "./endpoints/too-few-zones.ts";
import { bucketPolicyTooLarge } from "./grants/bucket-policy-too-large.ts";
import { bucketsDisagree } from "./grants/buckets-disagree.ts";
import { oneSided } from "./grants/one-sided.ts";
import { sidesDisagree } from "./grants/sides-disagree.ts";
import { unknownPrincipal } from "./grants/unknown-principal.ts";
import { invalidName } from "./identity/invalid-name.ts";
import { wrongManagedPolicyArn } from "./identity/wrong-managed-policy-arn.ts";
import { endpointRouteWritten } from "./network/endpoint-route-written.ts";
import { existingInNewVpc } from "./network/existing-in-new-vpc.ts";
import { hostBits } from "./network/host-bits.ts";
import { ipv6Block } from "./network/ipv6-block.ts";
import { isolatedSubnetWithWayOut } from "./network/isolated-subnet-with-way-out.ts";
import { localRouteElsewhere } from "./network/local-route-elsewhere.ts";
import { natGatewayWithoutInternetRoute } from "./network/nat-gateway-without-internet-route.ts";
import { partOfAnotherVpc } from "./network/part-of-another-vpc.ts";
import { privateNatGatewayWithAddress } from "./network/private-nat-gateway-with-address.ts";
import { privateSubnetWithInternetRoute } from "./network/private-subnet-with-internet-route.ts";
import { publicSubnetWithoutInternetRoute } from "./network/public-subnet-without-internet-route.ts";
import { reservedRange } from "./network/reserved-range.ts";
import { reservedRouteDestination } from "./network/reserved-route-destination.ts";
import { routeInsideVpc } from "./network/route-inside-vpc.ts";
import { routeTwice } from "./network/route-twice.ts";
import { subnetInTwoRouteTables } from "./network/subnet-in-two-route-tables.ts";
import { subnetOutsideVpc } from "./network/subnet-outside-vpc.ts";
import { subnetPrefixSize } from "./network/subnet-prefix-size.ts";
import { subnetsOverlap } from "./network/subnets-overlap.ts";
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
import { bucketNameTaken } from "./storage/bucket-name-taken.ts";
import { invalidBucketName } from "./storage/invalid-bucket-name.ts";
import { malformedS3Uri } from "./storage/malformed-s3-uri.ts";
import { noSecurityGroup } from "./studio/no-security-group.ts";
import { notClosed } from "./studio/not-closed.ts";
import { publicSubnet } from "./studio/public-subnet.ts";

/** In the order of the catalogue: what is nearer to the ground comes first. */
export const allChecks: readonly Check[] = [
  ipv6Block,
  vpcPrefixSize,
  subnetPrefixSize,
  subnetOutsideVpc,
  subnetsOverlap,
  hostBits,
  reservedRange,
  zoneOfAnotherRegion,
  zonePinnedByName,
  workspacesUnsupportedZone,
  workspacesInOneZone,
  publicSubnetWithoutInternetRoute,
  privateSubnetWithInternetRoute,
  isolatedSubnetWithWayOut,
  natGatewayWithoutInternetRoute,
  privateNatGatewayWithAddress,
  routeTwice,
  routeInsideVpc,
  reservedRouteDestination,
  subnetInTwoRouteTables,
  partOfAnotherVpc,
  existingInNewVpc,
  localRouteElsewhere,
  endpointRouteWritten,
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
  notClosed,
  noSecurityGroup,
  publicSubnet,
  malformedS3Uri,
  noColumns,
  unknownBucket,
  primaryWorkgroupExists,
  invalidBucketName,
  bucketNameTaken,
  invalidName,
  wrongManagedPolicyArn,
  oneSided,
  unknownPrincipal,
  bucketsDisagree,
  sidesDisagree,
  bucketPolicyTooLarge,
  accountIdTwice,
  nameRefused,
  nameTaken,
  tagRefused,
  stackTooLarge,
  deployTimeText,
  pseudoParameter,
];
