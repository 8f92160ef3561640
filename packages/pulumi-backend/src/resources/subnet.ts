import { isZoneId } from "@cloister/model";
import type { ResourceOf } from "@cloister/model";
import { readZone } from "@cloister/program";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Subnet = ResourceOf<"subnet">;

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
      [isZoneId(zone) ? "availabilityZoneId" : "availabilityZone"]: zone,
      tags: tagMap(subnet.tags),
    },
  });
}

export function readSubnet(claims: Claims): Subnet {
  return {
    ...claims.declared("subnet"),
    vpc: claims.reference("vpcId", "vpc"),
    cidr: claims.text("cidrBlock"),
    zone: readZone(claims, { id: "availabilityZoneId", name: "availabilityZone" }),
    tags: claims.map("tags"),
    // No cloud holds it.
    intent: { tier: "private" },
  };
}
