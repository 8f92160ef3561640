import type { ResourceOf } from "@cloister/model";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Vpc = ResourceOf<"vpc">;

export const vpcForm: Form = {
  kind: "vpc",
  scope: "Vpcs",
  noun: "Vpc",
  construct: member(ec2, "CfnVPC"),
  types: ["AWS::EC2::VPC"],
  level: "L1",
  values: { id: { property: "attrVpcId", template: ["VpcId", "Ref"] } },
};

export function emitVpc(vpc: Vpc): EmittedConstruct {
  return {
    construct: vpcForm.construct,
    props: {
      cidrBlock: vpc.cidr,
      enableDnsSupport: vpc.dnsSupport,
      enableDnsHostnames: vpc.dnsHostnames,
      tags: tagList(vpc.tags),
    },
  };
}

export function readVpc(claims: Claims): Vpc {
  return {
    ...claims.declared("vpc"),
    cidr: claims.text("CidrBlock"),
    dnsSupport: claims.boolean("EnableDnsSupport", true),
    dnsHostnames: claims.boolean("EnableDnsHostnames", false),
    tags: claims.tags("Tags"),
  };
}
