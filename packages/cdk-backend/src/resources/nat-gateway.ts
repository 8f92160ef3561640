import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type NatGateway = ResourceOf<"nat-gateway">;

export const natGatewayForm: Form = {
  kind: "nat-gateway",
  scope: "NatGateways",
  noun: "NatGateway",
  construct: member(ec2, "CfnNatGateway"),
  types: ["AWS::EC2::NatGateway"],
  level: "L1",
  values: { id: { property: "attrNatGatewayId", template: ["NatGatewayId", "Ref"] } },
};

export function emitNatGateway(gateway: NatGateway, references: References): EmittedConstruct {
  const { subnet, connectivity, elasticIp, after, tags } = gateway;
  return {
    construct: natGatewayForm.construct,
    props: {
      subnetId: references.value(subnet, "id"),
      connectivityType: connectivity === "private" ? connectivity : undefined,
      allocationId: elasticIp && references.value(elasticIp, "id"),
      tags: tagList(tags),
    },
    after: after === undefined ? [] : [after],
  };
}

export function readNatGateway(claims: Claims): NatGateway {
  return {
    ...claims.declared("nat-gateway"),
    subnet: claims.reference("SubnetId", "subnet"),
    connectivity: claims.choice("ConnectivityType", ["public", "private"], "public"),
    ...present({
      elasticIp: claims.optionalReference("AllocationId", "elastic-ip"),
      after: claims.after("internet-gateway-attachment")[0],
    }),
    tags: claims.tags("Tags"),
  };
}
