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

type InterfaceEndpoint = ResourceOf<"interface-endpoint">;

export const interfaceEndpointForm: Form = {
  kind: "interface-endpoint",
  noun: "Endpoint",
  classes: [awsClass("ec2", "VpcEndpoint")],
  values: { id: ["id"] },
};

export function emitInterfaceEndpoint(
  endpoint: InterfaceEndpoint,
  references: References,
): Emitted {
  const { vpc, service, subnets, securityGroups, privateDns, policy, after, tags } = endpoint;
  return emitted({
    class: interfaceEndpointForm.classes[0],
    args: {
      vpcEndpointType: "Interface",
      vpcId: references.value(vpc, "id"),
      serviceName: service,
      subnetIds: subnets.map((subnet) => references.value(subnet, "id")),
      securityGroupIds: securityGroups.map((group) => references.value(group, "id")),
      privateDnsEnabled: privateDns,
      policy: policy && policyText(policy, references),
      tags: tagMap(tags),
    },
    after: after === undefined ? [] : [after],
  });
}

export function readInterfaceEndpoint(claims: Claims): InterfaceEndpoint {
  claims.choice("vpcEndpointType", ["Interface"]);
  const groups = claims.references("securityGroupIds", [
    "security-group",
    "default-security-group",
  ]);
  if (groups.length === 0) {
    claims.report("securityGroupIds", "Without any, AWS takes the default group of the VPC.");
  }
  return {
    ...claims.declared("interface-endpoint"),
    vpc: claims.reference("vpcId", "vpc"),
    service: claims.text("serviceName"),
    subnets: claims.references("subnetIds", "subnet"),
    securityGroups: groups,
    privateDns: claims.boolean("privateDnsEnabled", false),
    ...present({
      policy: claims.optionalPolicy("policy"),
      after: claims.after("gateway-endpoint")[0],
    }),
    tags: claims.map("tags"),
  };
}
