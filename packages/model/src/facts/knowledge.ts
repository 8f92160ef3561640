import { say, type Text } from "@cloister/texts";
import { awsManagedPoliciesOrigin } from "./aws-managed-policies.ts";
import { endpointTableOrigin } from "./endpoint-table.ts";
import { networkRangesOrigin } from "./network-ranges.ts";
import type { Origin } from "./origin.ts";
import {
  analyticsQuotas,
  endpointQuotas,
  iamQuotas,
  kmsQuotas,
  networkPrefixes,
  s3Quotas,
  stackQuotas,
  vpcQuotas,
} from "./quotas.ts";
import { regionTableOrigin } from "./region-table.ts";
import { s3PrefixListsOrigin } from "./s3-prefix-lists.ts";
import { workspacesRangesOrigin } from "./workspaces-ranges.ts";
import { workspacesZonesOrigin } from "./workspaces-zones.ts";
import { zoneTableOrigin } from "./zone-table.ts";

/** A table of what AWS publishes and changes, as it is known here. */
export interface Knowledge extends Origin {
  readonly what: Text;
  /** Where a topology states it in its place: `facts.prices`. Absent where it cannot. */
  readonly statedAs?: string;
}

const of = (what: Text, { asOf, source }: Origin, statedAs?: string): Knowledge => ({
  what,
  asOf,
  source,
  ...(statedAs === undefined ? {} : { statedAs }),
});

/** Every dated table of the model. */
export const knowledge: readonly Knowledge[] = [
  of(say("Regions and partitions"), regionTableOrigin, "facts.regions"),
  of(say("Availability Zone ids"), zoneTableOrigin, "facts.regions"),
  of(say("endpoint services"), endpointTableOrigin, "facts.endpointServices"),
  of(say("prefix lists of S3"), s3PrefixListsOrigin),
  of(say("zones of WorkSpaces"), workspacesZonesOrigin, "facts.workspacesZones"),
  of(say("names of AWS managed policies"), awsManagedPoliciesOrigin, "facts.managedPolicies"),
  of(say("addresses of WorkSpaces"), workspacesRangesOrigin),
  of(say("sizes of blocks"), networkPrefixes),
  of(say("ranges of blocks"), networkRangesOrigin),
  of(say("quotas of VPC"), vpcQuotas, "facts.quotas"),
  of(say("quotas of VPC endpoints"), endpointQuotas, "facts.quotas"),
  of(say("quotas of IAM"), iamQuotas, "facts.quotas"),
  of(say("quotas of S3"), s3Quotas),
  of(say("quotas of KMS"), kmsQuotas),
  of(say("quotas of CloudFormation"), stackQuotas),
  of(say("quotas of Glue and Athena"), analyticsQuotas),
];
