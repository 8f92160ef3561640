import type { Origin } from "./origin.ts";

/** What AWS says of the blocks of a VPC. The table of what can be added is in the archived guide of 2023. */
export const networkRangesOrigin: Origin = {
  asOf: "2023-06",
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html",
};

/** Containers on AWS's own notebooks and editors have these addresses unless they are told otherwise. */
export const dockerBridge = "172.17.0.0/16";

/** The families of private addresses. A VPC has blocks of one of them only. */
export const privateFamilies = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"] as const;

/** Shared by carriers: not private in name, and not routed on the internet either. */
export const sharedRange = "100.64.0.0/10";

/** Blocks that cannot be added to a VPC whose first block is in `primary`, beside those of other families. */
export const refusedAdditions = [
  { primary: "10.0.0.0/15", added: "10.0.0.0/16" },
  { primary: "172.16.0.0/12", added: "172.31.0.0/16" },
] as const;

/** What AWS itself uses, and adds to no VPC. */
export const refusedAddition = "198.19.0.0/16";
