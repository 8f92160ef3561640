import { servicesOverInternet } from "./endpoints/services-over-internet.ts";
import type { FlowCheck } from "./flow-check.ts";
import { athenaOutsideTheNetwork } from "./flows/athena-outside-the-network.ts";
import { bucketLocationNotGranted } from "./flows/bucket-location-not-granted.ts";
import { bucketOfAnotherRegion } from "./flows/bucket-of-another-region.ts";
import { catalogNotReadable } from "./flows/catalog-not-readable.ts";
import { endpointPolicyBlocks } from "./flows/endpoint-policy-blocks.ts";
import { explicitDeny } from "./flows/explicit-deny.ts";
import { fallbackResultBucket } from "./flows/fallback-result-bucket.ts";
import { foreignCatalog } from "./flows/foreign-catalog.ts";
import { keyNotUsable } from "./flows/key-not-usable.ts";
import { noResultLocation } from "./flows/no-result-location.ts";
import { objectsOutOfReach } from "./flows/objects-out-of-reach.ts";
import { queriesNotAllowed } from "./flows/queries-not-allowed.ts";
import { resultsNotWritable } from "./flows/results-not-writable.ts";
import { securityGroupBlocks } from "./flows/security-group-blocks.ts";
import { serviceOutOfReach } from "./flows/service-out-of-reach.ts";
import { sourceIpBehindEndpoint } from "./flows/source-ip-behind-endpoint.ts";
import { studioCannotStart } from "./flows/studio-cannot-start.ts";
import { studioGroupsBlock } from "./flows/studio-groups-block.ts";
import { studioNotPrivate } from "./flows/studio-not-private.ts";
import { tableDataNotReadable } from "./flows/table-data-not-readable.ts";
import { temporaryTable } from "./flows/temporary-table.ts";
import { temporaryTableRefused } from "./flows/temporary-table-refused.ts";
import { bucketsDisagree } from "./grants/buckets-disagree.ts";
import { oneSided } from "./grants/one-sided.ts";
import { sidesDisagree } from "./grants/sides-disagree.ts";
import { widerThanNeeded } from "./grants/wider-than-needed.ts";
import { passesEveryRole } from "./identity/passes-every-role.ts";
import { closedWithWayOut } from "./network/closed-with-way-out.ts";
import { opensFromAnywhere } from "./studio/opens-from-anywhere.ts";

export type { FlowCheck, FlowSubject } from "./flow-check.ts";

/** In the order of the catalogue. */
export const allFlowChecks: readonly FlowCheck[] = [
  closedWithWayOut,
  securityGroupBlocks,
  endpointPolicyBlocks,
  bucketOfAnotherRegion,
  serviceOutOfReach,
  servicesOverInternet,
  sourceIpBehindEndpoint,
  studioCannotStart,
  studioGroupsBlock,
  opensFromAnywhere,
  studioNotPrivate,
  noResultLocation,
  resultsNotWritable,
  tableDataNotReadable,
  bucketLocationNotGranted,
  queriesNotAllowed,
  catalogNotReadable,
  athenaOutsideTheNetwork,
  temporaryTable,
  temporaryTableRefused,
  fallbackResultBucket,
  foreignCatalog,
  keyNotUsable,
  passesEveryRole,
  objectsOutOfReach,
  oneSided,
  bucketsDisagree,
  sidesDisagree,
  explicitDeny,
  widerThanNeeded,
];
