import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Subnet = ResourceOf<"subnet">;

const ZONE_ID = /^[a-z]+\d-az\d$/;

export const subnetForm: Form = {
  kind: "subnet",
  noun: "Subnet",
  classes: [awsClass("ec2", "Subnet")],
  values: { id: ["id"] },
};

export function emitSubnet(subnet: Subnet, references: References): Emitted {
  const { zone } = subnet;
  return emitted({
    class: subnetForm.classes[0],
    args: {
      vpcId: references.value(subnet.vpc, "id"),
      cidrBlock: subnet.cidr,
      [ZONE_ID.test(zone) ? "availabilityZoneId" : "availabilityZone"]: zone,
      tags: tagMap(subnet.tags),
    },
  });
}

export function readSubnet(claims: Claims): Subnet {
  return {
    ...claims.declared("subnet"),
    vpc: claims.reference("vpcId", "vpc"),
    cidr: claims.text("cidrBlock"),
    zone: claims.optionalText("availabilityZoneId") ?? claims.text("availabilityZone"),
    tags: claims.map("tags"),
    // No cloud holds it.
    intent: { tier: "private" },
  };
}
