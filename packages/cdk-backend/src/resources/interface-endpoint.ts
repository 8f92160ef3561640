import type { ResourceOf } from "@cloister/model";
import { policyCode, present } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type InterfaceEndpoint = ResourceOf<"interface-endpoint">;

export const interfaceEndpointForm: Form = {
  kind: "interface-endpoint",
  scope: "InterfaceEndpoints",
  noun: "Endpoint",
  construct: member(ec2, "CfnVPCEndpoint"),
  types: ["AWS::EC2::VPCEndpoint"],
  level: "L1",
  values: { id: { property: "attrId", template: ["Id", "Ref"] } },
};

export function emitInterfaceEndpoint(
  endpoint: InterfaceEndpoint,
  references: References,
): EmittedConstruct {
  const { vpc, service, subnets, securityGroups, privateDns, policy, after, tags } = endpoint;
  return {
    construct: interfaceEndpointForm.construct,
    props: {
      vpcEndpointType: "Interface",
      vpcId: references.value(vpc, "id"),
      serviceName: service,
      subnetIds: subnets.map((subnet) => references.value(subnet, "id")),
      securityGroupIds: securityGroups.map((group) => references.value(group, "id")),
      privateDnsEnabled: privateDns,
      policyDocument: policy && policyCode(policy, references),
      tags: tagList(tags),
    },
    after: after === undefined ? [] : [after],
  };
}

export function readInterfaceEndpoint(claims: Claims): InterfaceEndpoint {
  claims.choice("VpcEndpointType", ["Interface"]);
  const groups = claims.references("SecurityGroupIds", [
    "security-group",
    "default-security-group",
  ]);
  if (groups.length === 0) {
    claims.report("SecurityGroupIds", "Without any, AWS takes the default group of the VPC.");
  }
  return {
    ...claims.declared("interface-endpoint"),
    vpc: claims.reference("VpcId", "vpc"),
    service: claims.text("ServiceName"),
    subnets: claims.references("SubnetIds", "subnet"),
    securityGroups: groups,
    privateDns: claims.boolean("PrivateDnsEnabled", false),
    ...present({
      policy: claims.optionalPolicy("PolicyDocument"),
      after: claims.after("gateway-endpoint")[0],
    }),
    tags: claims.tags("Tags"),
  };
}
