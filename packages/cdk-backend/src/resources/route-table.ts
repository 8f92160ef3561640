import type { ResourceOf } from "@cloister/model";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type RouteTable = ResourceOf<"route-table">;

export const routeTableForm: Form = {
  kind: "route-table",
  scope: "RouteTables",
  noun: "RouteTable",
  construct: member(ec2, "CfnRouteTable"),
  types: ["AWS::EC2::RouteTable"],
  level: "L1",
  values: { id: { property: "attrRouteTableId", template: ["RouteTableId", "Ref"] } },
};

export function emitRouteTable(table: RouteTable, references: References): EmittedConstruct {
  return {
    construct: routeTableForm.construct,
    props: { vpcId: references.value(table.vpc, "id"), tags: tagList(table.tags) },
  };
}

export function readRouteTable(claims: Claims): RouteTable {
  return {
    ...claims.declared("route-table"),
    vpc: claims.reference("VpcId", "vpc"),
    tags: claims.tags("Tags"),
  };
}
