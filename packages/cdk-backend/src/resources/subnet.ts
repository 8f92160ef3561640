import { isZoneId } from "@cloister/model";
import type { ResourceOf } from "@cloister/model";
import { readZone } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagList } from "../tag-code.ts";
import { zoneByName } from "../zone-by-name.ts";
import type { Form } from "./form.ts";

type Subnet = ResourceOf<"subnet">;

export const subnetForm: Form = {
  kind: "subnet",
  scope: "Subnets",
  noun: "Subnet",
  construct: member(ec2, "CfnSubnet"),
  types: ["AWS::EC2::Subnet"],
  level: "L1",
  values: { id: { property: "attrSubnetId", template: ["SubnetId", "Ref"] } },
};

export function emitSubnet(subnet: Subnet, references: References): EmittedConstruct {
  const { zone } = subnet;
  const isId = isZoneId(zone);
  return {
    construct: subnetForm.construct,
    props: {
      vpcId: references.value(subnet.vpc, "id"),
      cidrBlock: subnet.cidr,
      [isId ? "availabilityZoneId" : "availabilityZone"]: zone,
      tags: tagList(subnet.tags),
    },
    acknowledged: isId ? [] : [zoneByName],
  };
}

export function readSubnet(claims: Claims): Subnet {
  return {
    ...claims.declared("subnet"),
    vpc: claims.reference("VpcId", "vpc"),
    cidr: claims.text("CidrBlock"),
    zone: readZone(claims, { id: "AvailabilityZoneId", name: "AvailabilityZone" }),
    tags: claims.tags("Tags"),
    // No cloud holds it.
    intent: { tier: "private" },
  };
}
