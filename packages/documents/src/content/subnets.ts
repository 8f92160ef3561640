import { parseCidr, usableAddresses, type ResourceOf } from "@cloister/model";
import { allOfKind, routeTableOf, type Placed, type World } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Table } from "../book/book.ts";
import { code, tableOf } from "./cells.ts";
import { idOf } from "./ids.ts";
import { nameCell } from "./names.ts";

type Subnet = ResourceOf<"subnet">;

export function subnetTable(
  world: World,
  { accountName, resource: vpc }: Placed<ResourceOf<"vpc">>,
): readonly Table[] {
  const subnets = allOfKind(world, "subnet").filter(({ resource }) => resource.vpc.id === vpc.id);
  return tableOf({
    name: idOf("subnets", accountName, ...vpc.names),
    title: say("Subnets"),
    columns: [
      { title: say("Subnet") },
      { title: verbatim("CIDR") },
      { title: say("Availability Zone") },
      { title: say("Tier") },
      { title: say("Used for") },
      { title: say("Usable addresses"), align: "right" },
      { title: say("Route table") },
    ],
    rows: subnets.map((subnet) => {
      const { cidr, zone, intent } = subnet.resource;
      return [
        nameCell(subnet.resource),
        code(cidr),
        code(zone),
        [tierText(intent.tier)],
        [useText(intent.role)],
        addresses(cidr),
        [tableUsed(world, subnet)],
      ];
    }),
  });
}

export function tierText(tier: Subnet["intent"]["tier"]): Text {
  switch (tier) {
    case "public":
      return say("public");
    case "private":
      return say("private");
    case "isolated":
      return say("isolated");
  }
}

function useText(role: string | undefined): Text {
  switch (role) {
    case undefined:
      return verbatim("");
    case "nat":
      return say("NAT gateway");
    case "sagemaker":
      return verbatim("SageMaker");
    case "workspaces":
      return verbatim("WorkSpaces");
  }
  return verbatim(role);
}

function addresses(cidr: string): Cell {
  const block = parseCidr(cidr);
  return block?.family === 4 ? [verbatim(String(usableAddresses(block)))] : [];
}

function tableUsed(world: World, subnet: Placed<Subnet>): Cell[number] {
  const used = routeTableOf(world, subnet);
  switch (used.kind) {
    case "table":
      return { code: used.table.resource.names.at(-1) ?? "" };
    case "main":
      return say("the VPC's main route table");
    case "unknown":
      return say("not known");
  }
}
