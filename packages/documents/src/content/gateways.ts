import type { ResourceOf } from "@cloister/model";
import { allOfKind, find, type Placed, type World } from "@cloister/proof";
import { say, type Text, verbatim } from "@cloister/texts";
import type { Table } from "../book/book.ts";
import { code, columns, tableOf } from "./cells.ts";
import { idOf } from "./ids.ts";
import { nameCell, shortName } from "./names.ts";

/** The NAT gateways of a VPC. */
export function gatewayTable(
  world: World,
  { accountName, resource: vpc }: Placed<ResourceOf<"vpc">>,
): readonly Table[] {
  const gateways = allOfKind(world, "nat-gateway").filter(
    ({ resource }) => find(world, "subnet", resource.subnet.id)?.resource.vpc.id === vpc.id,
  );
  return tableOf({
    name: idOf("nat-gateways", accountName, ...vpc.names),
    title: say("NAT gateways"),
    columns: columns(
      say("NAT gateway"),
      say("Subnet"),
      say("Availability Zone"),
      say("Connectivity"),
      verbatim("Elastic IP"),
    ),
    rows: gateways.map(({ resource }) => {
      const { subnet, connectivity, elasticIp } = resource;
      return [
        nameCell(resource),
        code(shortName(world, subnet.id)),
        code(find(world, "subnet", subnet.id)?.resource.zone),
        [connectivityText(connectivity)],
        elasticIp === undefined ? [say("none")] : elasticIpCell(world, elasticIp.id),
      ];
    }),
  });
}

function elasticIpCell(world: World, id: string) {
  const found = find(world, "elastic-ip", id);
  return found === undefined ? code(id) : nameCell(found.resource);
}

function connectivityText(connectivity: ResourceOf<"nat-gateway">["connectivity"]): Text {
  switch (connectivity) {
    case "public":
      return say("public");
    case "private":
      return say("private");
  }
}
