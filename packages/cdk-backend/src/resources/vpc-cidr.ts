import type { ResourceOf } from "@cloister/model";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type VpcCidr = ResourceOf<"vpc-cidr">;

export const vpcCidrForm: Form = {
  kind: "vpc-cidr",
  scope: "VpcCidrs",
  noun: "VpcCidr",
  construct: member(ec2, "CfnVPCCidrBlock"),
  types: ["AWS::EC2::VPCCidrBlock"],
  level: "L1",
  values: {},
};

export function emitVpcCidr(block: VpcCidr, references: References): EmittedConstruct {
  return {
    construct: vpcCidrForm.construct,
    props: { vpcId: references.value(block.vpc, "id"), cidrBlock: block.cidr },
  };
}

export function readVpcCidr(claims: Claims): VpcCidr {
  return {
    ...claims.declared("vpc-cidr"),
    vpc: claims.reference("VpcId", "vpc"),
    cidr: claims.text("CidrBlock"),
  };
}
