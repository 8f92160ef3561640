import type { ResourceOf } from "@cloister/model";
import { present, readCidr } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type Route = ResourceOf<"route">;

export const routeForm: Form = {
  kind: "route",
  scope: "Routes",
  noun: "Route",
  construct: member(ec2, "CfnRoute"),
  types: ["AWS::EC2::Route"],
  level: "L1",
  values: {},
};

export function emitRoute(route: Route, references: References): EmittedConstruct {
  const { routeTable, destination, target, after } = route;
  const targetId = references.value(target, "id");
  const isIpv6 = destination.includes(":");
  return {
    construct: routeForm.construct,
    props: {
      routeTableId: references.value(routeTable, "id"),
      [isIpv6 ? "destinationIpv6CidrBlock" : "destinationCidrBlock"]: destination,
      [target.kind === "nat-gateway" ? "natGatewayId" : "gatewayId"]: targetId,
    },
    after: after === undefined ? [] : [after],
  };
}

export function readRoute(claims: Claims): Route {
  return {
    ...claims.declared("route"),
    routeTable: claims.reference("RouteTableId", "route-table"),
    destination: readCidr(claims, {
      ipv4: "DestinationCidrBlock",
      ipv6: "DestinationIpv6CidrBlock",
    }),
    target:
      claims.optionalReference("NatGatewayId", "nat-gateway") ??
      claims.reference("GatewayId", "internet-gateway"),
    ...present({ after: claims.after("internet-gateway-attachment")[0] }),
  };
}
