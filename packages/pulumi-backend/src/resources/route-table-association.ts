import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type RouteTableAssociation = ResourceOf<"route-table-association">;

export const routeTableAssociationForm: Form = {
  kind: "route-table-association",
  noun: "RouteTableAssociation",
  classes: [awsClass("ec2", "RouteTableAssociation")],
  values: {},
};

export function emitRouteTableAssociation(
  association: RouteTableAssociation,
  references: References,
): Emitted {
  return emitted({
    class: routeTableAssociationForm.classes[0],
    args: {
      routeTableId: references.value(association.routeTable, "id"),
      subnetId: references.value(association.subnet, "id"),
    },
  });
}

export function readRouteTableAssociation(claims: Claims): RouteTableAssociation {
  return {
    ...claims.declared("route-table-association"),
    routeTable: claims.reference("routeTableId", "route-table"),
    subnet: claims.reference("subnetId", "subnet"),
  };
}
