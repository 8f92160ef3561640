import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import { policyText } from "../policy-text.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type GatewayEndpoint = ResourceOf<"gateway-endpoint">;

export const gatewayEndpointForm: Form = {
  kind: "gateway-endpoint",
  noun: "Endpoint",
  classes: [awsClass("ec2", "VpcEndpoint")],
  values: { id: ["id"] },
};

export function emitGatewayEndpoint(endpoint: GatewayEndpoint, references: References): Emitted {
  const { vpc, service, routeTables, policy, tags } = endpoint;
  return emitted({
    class: gatewayEndpointForm.classes[0],
    args: {
      vpcEndpointType: "Gateway",
      vpcId: references.value(vpc, "id"),
      serviceName: service,
      routeTableIds: routeTables.map((table) => references.value(table, "id")),
      policy: policy && policyText(policy, references),
      tags: tagMap(tags),
    },
  });
}

export function readGatewayEndpoint(claims: Claims): GatewayEndpoint {
  claims.choice("vpcEndpointType", ["Gateway"], "Gateway");
  return {
    ...claims.declared("gateway-endpoint"),
    vpc: claims.reference("vpcId", "vpc"),
    service: claims.text("serviceName"),
    routeTables: claims.references("routeTableIds", "route-table"),
    ...present({ policy: claims.optionalPolicy("policy") }),
    tags: claims.map("tags"),
  };
}
