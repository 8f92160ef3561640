import type { Declared } from "../declared.ts";
import type { Ref } from "../reference.ts";

/** A secondary IPv4 block of a VPC. */
export interface VpcCidr extends Declared<"vpc-cidr"> {
  readonly vpc: Ref<"vpc">;
  readonly cidr: string;
}
