import type { ResourceOf } from "@cloister/model";
import { allOfKind, type Placed, type World } from "@cloister/proof";
import { say, verbatim } from "@cloister/texts";
import type { Cell, Table } from "../book/book.ts";
import { code, columns, tableOf, yesOrNo } from "./cells.ts";
import { idOf } from "./ids.ts";
import { nameCell, shortNames } from "./names.ts";
import { toPolicy } from "./policy-json.ts";

/** The endpoints of a VPC, and the policies that they have. */
export function endpointTables(
  world: World,
  { accountName, resource: vpc }: Placed<ResourceOf<"vpc">>,
): readonly Table[] {
  const interfaces = allOfKind(world, "interface-endpoint").filter(
    ({ resource }) => resource.vpc.id === vpc.id,
  );
  const gateways = allOfKind(world, "gateway-endpoint").filter(
    ({ resource }) => resource.vpc.id === vpc.id,
  );
  return tableOf({
    name: idOf("endpoints", accountName, ...vpc.names),
    title: say("VPC endpoints"),
    columns: columns(
      say("Endpoint"),
      say("Type"),
      say("Service"),
      say("Subnets or route tables"),
      say("Security groups"),
      say("Private DNS"),
      say("Endpoint policy"),
    ),
    rows: [
      ...interfaces.map(({ resource }) => [
        nameCell(resource),
        [verbatim("Interface")],
        code(resource.service),
        shortNames(world, resource.subnets),
        shortNames(world, resource.securityGroups),
        yesOrNo(resource.privateDns),
        policyCell(world, resource),
      ]),
      ...gateways.map(({ resource }) => [
        nameCell(resource),
        [verbatim("Gateway")],
        code(resource.service),
        shortNames(world, resource.routeTables),
        [verbatim("–")],
        [verbatim("–")],
        policyCell(world, resource),
      ]),
    ],
  });
}

function policyCell(
  world: World,
  { id, policy }: ResourceOf<"interface-endpoint" | "gateway-endpoint">,
): Cell {
  return policy === undefined
    ? [say("AWS's default: allows everything")]
    : [toPolicy(world, id, say("own policy"))];
}
