import type { PolicyDocument, SecurityGroupRef } from "@cloister/model";
import type { Hop } from "../proof.ts";
import type { Verdict } from "../verdict.ts";

/** Where a client runs. */
export interface Client {
  /** The plan's id of its subnet. */
  readonly subnet: string;
  /** The security groups of its network interface; undefined: not known. */
  readonly securityGroups: readonly SecurityGroupRef[] | undefined;
}

/** An AWS API, by the short name that endpoints use (`s3`, `athena`, `sagemaker.api`, `studio`) and its Region. */
export interface Service {
  readonly name: string;
  readonly region: string;
}

/** How a call leaves the subnet. */
export type Way =
  | {
      readonly kind: "gateway-endpoint" | "interface-endpoint";
      /** The plan's id of the endpoint. */
      readonly endpoint: string;
      readonly vpc: string;
      /** The block that the client's address is in. */
      readonly subnetCidr: string;
      /** Absent: AWS's default, which allows everything. */
      readonly policy?: PolicyDocument;
    }
  /** Over the internet: through a NAT gateway, or straight through an internet gateway. */
  | { readonly kind: "internet"; readonly natGateway?: string; readonly internetGateway: string };

/** How a client reaches a service on TCP 443, or why it does not. */
export interface Passage {
  readonly verdict: Verdict;
  readonly hops: readonly Hop[];
  /** Absent when there is no way. */
  readonly way?: Way;
}
