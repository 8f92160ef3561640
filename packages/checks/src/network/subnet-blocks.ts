import type { Cidr, SubnetInput, VpcInput } from "@cloister/model";
import type { Network } from "./networks-of.ts";
import { parsed } from "./vpc-blocks.ts";

export interface SubnetBlock {
  readonly name: string;
  readonly subnet: SubnetInput;
  readonly cidr: Cidr;
}

const blocks = new WeakMap<VpcInput, readonly SubnetBlock[]>();

/** The subnets of a VPC with their blocks, read once for all checks. */
export function subnetBlocks({ vpc }: Network): readonly SubnetBlock[] {
  const known = blocks.get(vpc);
  if (known !== undefined) return known;
  const read = Object.entries(vpc.subnets).map(([name, subnet]) => ({
    name,
    subnet,
    cidr: parsed(subnet.cidr),
  }));
  blocks.set(vpc, read);
  return read;
}
