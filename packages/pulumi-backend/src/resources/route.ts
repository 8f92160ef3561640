import type { ResourceOf } from "@cloister/model";
import { present, readCidr } from "@cloister/program";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type Route = ResourceOf<"route">;

export const routeForm: Form = {
  kind: "route",
  noun: "Route",
  classes: [awsClass("ec2", "Route")],
  values: {},
};

export function emitRoute(route: Route, references: References): Emitted {
  const { routeTable, destination, target, after } = route;
  const targetId = references.value(target, "id");
  const isIpv6 = destination.includes(":");
  return emitted({
    class: routeForm.classes[0],
    args: {
      routeTableId: references.value(routeTable, "id"),
      [isIpv6 ? "destinationIpv6CidrBlock" : "destinationCidrBlock"]: destination,
      [target.kind === "nat-gateway" ? "natGatewayId" : "gatewayId"]: targetId,
    },
    after: after === undefined ? [] : [after],
  });
}

export function readRoute(claims: Claims): Route {
  return {
    ...claims.declared("route"),
    routeTable: claims.reference("routeTableId", "route-table"),
    destination: readCidr(claims, {
      ipv4: "destinationCidrBlock",
      ipv6: "destinationIpv6CidrBlock",
    }),
    target:
      claims.optionalReference("natGatewayId", "nat-gateway") ??
      claims.reference("gatewayId", "internet-gateway"),
    ...present({ after: claims.after("internet-gateway-attachment")[0] }),
  };
}
