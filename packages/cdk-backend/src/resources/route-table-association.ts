import type { ResourceOf } from "@cloister/model";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type RouteTableAssociation = ResourceOf<"route-table-association">;

export const routeTableAssociationForm: Form = {
  kind: "route-table-association",
  scope: "RouteTableAssociations",
  noun: "RouteTableAssociation",
  construct: member(ec2, "CfnSubnetRouteTableAssociation"),
  types: ["AWS::EC2::SubnetRouteTableAssociation"],
  level: "L1",
  values: {},
};

export function emitRouteTableAssociation(
  association: RouteTableAssociation,
  references: References,
): EmittedConstruct {
  return {
    construct: routeTableAssociationForm.construct,
    props: {
      routeTableId: references.value(association.routeTable, "id"),
      subnetId: references.value(association.subnet, "id"),
    },
  };
}

export function readRouteTableAssociation(claims: Claims): RouteTableAssociation {
  return {
    ...claims.declared("route-table-association"),
    routeTable: claims.reference("RouteTableId", "route-table"),
    subnet: claims.reference("SubnetId", "subnet"),
  };
}
