import type { Origin } from "./origin.ts";

export const zoneTableOrigin: Origin = {
  asOf: "2025-11",
  source:
    "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html",
};

interface ZonesOfRegion {
  /** What the ids of its Availability Zones begin with: `apne1` in `apne1-az4`. */
  readonly prefix: string;
  /** The numbers of the zones in which anyone may build. */
  readonly open: readonly number[];
  /** Zones that older accounts still have, but that take no new customers or lack many services. */
  readonly constrained?: readonly number[];
}

/**
 * Kept by hand from AWS's list. It marks no zone as constrained; those here are the ones that
 * service after service leaves out of its own list of zones:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html and
 * https://docs.aws.amazon.com/efs/latest/ug/OneZoneAZs.html. The two GovCloud rows are from
 * https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/endpoints-quotas.html.
 */
export const zoneTable: Readonly<Record<string, ZonesOfRegion>> = {
  "af-south-1": { prefix: "afs1", open: [1, 2, 3] },
  "ap-east-1": { prefix: "ape1", open: [1, 2, 3] },
  "ap-east-2": { prefix: "ape2", open: [1, 2, 3] },
  "ap-northeast-1": { prefix: "apne1", open: [1, 2, 4], constrained: [3] },
  "ap-northeast-2": { prefix: "apne2", open: [1, 2, 3, 4] },
  "ap-northeast-3": { prefix: "apne3", open: [1, 2, 3] },
  "ap-south-1": { prefix: "aps1", open: [1, 2, 3] },
  "ap-south-2": { prefix: "aps2", open: [1, 2, 3] },
  "ap-southeast-1": { prefix: "apse1", open: [1, 2, 3] },
  "ap-southeast-2": { prefix: "apse2", open: [1, 2, 3] },
  "ap-southeast-3": { prefix: "apse3", open: [1, 2, 3] },
  "ap-southeast-4": { prefix: "apse4", open: [1, 2, 3] },
  "ap-southeast-5": { prefix: "apse5", open: [1, 2, 3] },
  "ap-southeast-6": { prefix: "apse6", open: [1, 2, 3] },
  "ap-southeast-7": { prefix: "apse7", open: [1, 2, 3] },
  "ca-central-1": { prefix: "cac1", open: [1, 2, 4] },
  "ca-west-1": { prefix: "caw1", open: [1, 2, 3] },
  "eu-central-1": { prefix: "euc1", open: [1, 2, 3] },
  "eu-central-2": { prefix: "euc2", open: [1, 2, 3] },
  "eu-north-1": { prefix: "eun1", open: [1, 2, 3] },
  "eu-south-1": { prefix: "eus1", open: [1, 2, 3] },
  "eu-south-2": { prefix: "eus2", open: [1, 2, 3] },
  "eu-west-1": { prefix: "euw1", open: [1, 2, 3] },
  "eu-west-2": { prefix: "euw2", open: [1, 2, 3, 4] },
  "eu-west-3": { prefix: "euw3", open: [1, 2, 3] },
  "il-central-1": { prefix: "ilc1", open: [1, 2, 3] },
  "me-central-1": { prefix: "mec1", open: [1, 2, 3] },
  "me-south-1": { prefix: "mes1", open: [1, 2, 3] },
  "mx-central-1": { prefix: "mxc1", open: [1, 2, 3] },
  "sa-east-1": { prefix: "sae1", open: [1, 2, 3] },
  "us-east-1": { prefix: "use1", open: [1, 2, 4, 5, 6], constrained: [3] },
  "us-east-2": { prefix: "use2", open: [1, 2, 3] },
  "us-gov-east-1": { prefix: "usge1", open: [1, 2, 3] },
  "us-gov-west-1": { prefix: "usgw1", open: [1, 2, 3] },
  // AWS lists three, but gives new accounts two.
  "us-west-1": { prefix: "usw1", open: [1, 3], constrained: [2] },
  "us-west-2": { prefix: "usw2", open: [1, 2, 3, 4] },
};
