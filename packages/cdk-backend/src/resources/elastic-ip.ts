import type { ResourceOf } from "@cloister/model";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type ElasticIp = ResourceOf<"elastic-ip">;

export const elasticIpForm: Form = {
  kind: "elastic-ip",
  scope: "ElasticIps",
  noun: "ElasticIp",
  construct: member(ec2, "CfnEIP"),
  types: ["AWS::EC2::EIP"],
  level: "L1",
  // `Ref` is the address itself.
  values: { id: { property: "attrAllocationId", template: ["AllocationId"] } },
};

export function emitElasticIp(address: ElasticIp): EmittedConstruct {
  return {
    construct: elasticIpForm.construct,
    props: { domain: "vpc", tags: tagList(address.tags) },
  };
}

export function readElasticIp(claims: Claims): ElasticIp {
  claims.choice("Domain", ["vpc"], "vpc");
  return { ...claims.declared("elastic-ip"), tags: claims.tags("Tags") };
}
