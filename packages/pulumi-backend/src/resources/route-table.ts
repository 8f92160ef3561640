import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type RouteTable = ResourceOf<"route-table">;

export const routeTableForm: Form = {
  kind: "route-table",
  noun: "RouteTable",
  classes: [awsClass("ec2", "RouteTable")],
  values: { id: ["id"] },
};

export function emitRouteTable(table: RouteTable, references: References): Emitted {
  return emitted({
    class: routeTableForm.classes[0],
    args: { vpcId: references.value(table.vpc, "id"), tags: tagMap(table.tags) },
  });
}

/** Routes inside a table are not read: a plan's are resources of their own. */
export function readRouteTable(claims: Claims): RouteTable {
  return {
    ...claims.declared("route-table"),
    vpc: claims.reference("vpcId", "vpc"),
    tags: claims.map("tags"),
  };
}
