import { s3PrefixList, type ResourceOf } from "@cloister/model";
import { allOfKind, blocksOf, routeTableOf, type Placed, type World } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Inline, Table } from "../book/book.ts";
import { code, columns, inRow, tableOf } from "./cells.ts";
import { idOf } from "./ids.ts";
import { nameCell, shortName, shortNames } from "./names.ts";

type Vpc = Placed<ResourceOf<"vpc">>;

/** Every route of a VPC, those that AWS adds by itself included. */
export function routeTable(world: World, vpc: Vpc): readonly Table[] {
  const { accountName, resource } = vpc;
  const tables = allOfKind(world, "route-table").filter(
    (one) => one.resource.vpc.id === resource.id,
  );
  return tableOf({
    name: idOf("routes", accountName, ...resource.names),
    title: say("Route tables"),
    columns: columns(
      say("Route table"),
      say("Subnets"),
      say("Destination"),
      say("Target"),
      say("Added by"),
    ),
    rows: [...tables.flatMap((table) => rowsOf(world, vpc, table)), ...mainRows(world, vpc)],
  });
}

type Row = readonly Cell[];

function rowsOf(
  world: World,
  vpc: Vpc,
  { resource: table }: Placed<ResourceOf<"route-table">>,
): readonly Row[] {
  const associated = allOfKind(world, "route-table-association").filter(
    ({ resource }) => resource.routeTable.id === table.id,
  );
  const subnets = shortNames(
    world,
    associated.map(({ resource }) => resource.subnet),
  );
  const name = nameCell(table);
  const own = allOfKind(world, "route").filter(
    ({ resource }) => resource.routeTable.id === table.id,
  );
  const endpoints = allOfKind(world, "gateway-endpoint").filter(({ resource }) =>
    resource.routeTables.some(({ id }) => id === table.id),
  );
  return [
    ...localRows(world, vpc, [name, subnets]),
    ...own.map(({ resource }) => [
      name,
      subnets,
      code(resource.destination),
      [targetOf(world, resource.target)],
      [say("the topology")],
    ]),
    ...endpoints.map(({ region, resource }) => [
      name,
      subnets,
      [prefixListOf(resource.service, region)],
      [inRow([say("Gateway endpoint"), { code: resource.names.at(-1) ?? "" }], " ")],
      [verbatim("AWS")],
    ]),
  ];
}

function localRows(world: World, vpc: Vpc, first: readonly [Cell, Cell]): readonly Row[] {
  return blocksOf(world, vpc).map((block) => [
    ...first,
    code(block),
    code("local"),
    [verbatim("AWS")],
  ]);
}

/** Of the subnets that are in no route table of the topology. */
function mainRows(world: World, vpc: Vpc): readonly Row[] {
  const subnets = allOfKind(world, "subnet").filter(
    (subnet) =>
      subnet.resource.vpc.id === vpc.resource.id && routeTableOf(world, subnet).kind === "main",
  );
  if (subnets.length === 0) return [];
  const names = shortNames(
    world,
    subnets.map(({ resource }) => ({ kind: resource.kind, id: resource.id })),
  );
  return localRows(world, vpc, [[say("the VPC's main route table")], names]);
}

function targetOf(world: World, { kind, id }: ResourceOf<"route">["target"]): Inline {
  return inRow([gatewayName(kind), { code: shortName(world, id) }], " ");
}

function gatewayName(kind: "internet-gateway" | "nat-gateway"): Text {
  switch (kind) {
    case "internet-gateway":
      return say("Internet gateway");
    case "nat-gateway":
      return say("NAT gateway");
  }
}

/** What AWS routes to a gateway endpoint. */
function prefixListOf(service: string, region: string): Inline {
  const name = service.slice(service.lastIndexOf(".") + 1);
  if (name !== "s3") return say("prefix list of `{{service}}`", { service });
  const list = s3PrefixList(region);
  return list === undefined ? say("S3 prefix list") : say("S3 prefix list (`{{list}}`)", { list });
}
