import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type VpcCidr = ResourceOf<"vpc-cidr">;

export const vpcCidrForm: Form = {
  kind: "vpc-cidr",
  noun: "Cidr",
  classes: [awsClass("ec2", "VpcIpv4CidrBlockAssociation")],
  values: {},
};

export function emitVpcCidr(block: VpcCidr, references: References): Emitted {
  return emitted({
    class: vpcCidrForm.classes[0],
    args: { vpcId: references.value(block.vpc, "id"), cidrBlock: block.cidr },
  });
}

export function readVpcCidr(claims: Claims): VpcCidr {
  return {
    ...claims.declared("vpc-cidr"),
    vpc: claims.reference("vpcId", "vpc"),
    cidr: claims.text("cidrBlock"),
  };
}
