import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type NatGateway = ResourceOf<"nat-gateway">;

export const natGatewayForm: Form = {
  kind: "nat-gateway",
  noun: "NatGateway",
  classes: [awsClass("ec2", "NatGateway")],
  values: { id: ["id"] },
};

export function emitNatGateway(gateway: NatGateway, references: References): Emitted {
  const { subnet, connectivity, elasticIp, after, tags } = gateway;
  return emitted({
    class: natGatewayForm.classes[0],
    args: {
      subnetId: references.value(subnet, "id"),
      connectivityType: connectivity === "private" ? connectivity : undefined,
      allocationId: elasticIp && references.value(elasticIp, "id"),
      tags: tagMap(tags),
    },
    after: after === undefined ? [] : [after],
  });
}

export function readNatGateway(claims: Claims): NatGateway {
  return {
    ...claims.declared("nat-gateway"),
    subnet: claims.reference("subnetId", "subnet"),
    connectivity: claims.choice("connectivityType", ["public", "private"], "public"),
    ...present({
      elasticIp: claims.optionalReference("allocationId", "elastic-ip"),
      after: claims.after("internet-gateway-attachment")[0],
    }),
    tags: claims.map("tags"),
  };
}
