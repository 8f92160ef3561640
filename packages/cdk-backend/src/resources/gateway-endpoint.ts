import type { ResourceOf } from "@cloister/model";
import { policyCode, present } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type GatewayEndpoint = ResourceOf<"gateway-endpoint">;

export const gatewayEndpointForm: Form = {
  kind: "gateway-endpoint",
  scope: "GatewayEndpoints",
  noun: "Endpoint",
  construct: member(ec2, "CfnVPCEndpoint"),
  types: ["AWS::EC2::VPCEndpoint"],
  level: "L1",
  values: { id: { property: "attrId", template: ["Id", "Ref"] } },
};

export function emitGatewayEndpoint(
  endpoint: GatewayEndpoint,
  references: References,
): EmittedConstruct {
  const { vpc, service, routeTables, policy, tags } = endpoint;
  return {
    construct: gatewayEndpointForm.construct,
    props: {
      vpcEndpointType: "Gateway",
      vpcId: references.value(vpc, "id"),
      serviceName: service,
      routeTableIds: routeTables.map((table) => references.value(table, "id")),
      policyDocument: policy && policyCode(policy, references),
      tags: tagList(tags),
    },
  };
}

export function readGatewayEndpoint(claims: Claims): GatewayEndpoint {
  claims.choice("VpcEndpointType", ["Gateway"], "Gateway");
  return {
    ...claims.declared("gateway-endpoint"),
    vpc: claims.reference("VpcId", "vpc"),
    service: claims.text("ServiceName"),
    routeTables: claims.references("RouteTableIds", "route-table"),
    ...present({ policy: claims.optionalPolicy("PolicyDocument") }),
    tags: claims.tags("Tags"),
  };
}
