import type { ResourceOf, SecurityGroupPeer, SecurityGroupRef } from "@cloister/model";
import { allOfKind, rulesOfGroup, type Placed, type World } from "@cloister/proof";
import { say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Inline, Table } from "../book/book.ts";
import { columns, inRow, tableOf } from "./cells.ts";
import { idOf } from "./ids.ts";
import { nameCell, shortName } from "./names.ts";

type Group = ResourceOf<"security-group" | "default-security-group">;
const directions = ["ingress", "egress"] as const;

/** The security groups of a VPC with every rule, and those of the default group, which AWS makes. */
export function securityGroupTables(
  world: World,
  { accountName, resource: vpc }: Placed<ResourceOf<"vpc">>,
): readonly Table[] {
  const groups: readonly Placed<Group>[] = [
    ...allOfKind(world, "security-group"),
    ...allOfKind(world, "default-security-group"),
  ].filter(({ resource }) => resource.vpc.id === vpc.id);
  return tableOf({
    name: idOf("security-groups", accountName, ...vpc.names),
    title: say("Security groups"),
    columns: columns(
      say("Security group"),
      say("Direction"),
      say("Protocol"),
      say("Ports"),
      say("Source or destination"),
      say("Description"),
    ),
    rows: groups.flatMap(({ resource }) =>
      directions.flatMap((direction) => ruleRows(world, resource, direction)),
    ),
  });
}

function ruleRows(
  world: World,
  group: Group,
  direction: (typeof directions)[number],
): readonly (readonly Cell[])[] {
  const name = groupCell(group);
  const way = [directionText(direction)];
  const { rules, unknown } = rulesOfGroup(world, refOf(group), direction);
  const rows = rules.map(({ protocol, ports, peer, written }): readonly Cell[] => [
    name,
    way,
    [protocol === "all" ? say("all") : verbatim(protocol.toUpperCase())],
    [ports === undefined ? say("all") : portsText(ports)],
    [peerInline(world, peer)],
    written === undefined ? [say("AWS's own rule")] : said(written.resource.ruleDescription),
  ]);
  if (unknown !== undefined) return [...rows, [name, way, [say("not known")], [], [], [unknown]]];
  return rows.length > 0 ? rows : [[name, way, [say("none")], [], [], []]];
}

/** AWS demands a description of a group. */
function groupCell(group: Group): Cell {
  return group.kind === "security-group"
    ? [...nameCell(group), ...said(group.groupDescription)]
    : [...nameCell(group), say("the VPC's default group")];
}

function refOf(group: Group): SecurityGroupRef {
  return group.kind === "security-group"
    ? { kind: "security-group", id: group.id }
    : { kind: "default-security-group", id: group.id };
}

function said(text: string | undefined): Cell {
  return text === undefined || text === "" ? [] : [verbatim(text)];
}

function directionText(direction: (typeof directions)[number]): Text {
  switch (direction) {
    case "ingress":
      return say("inbound");
    case "egress":
      return say("outbound");
  }
}

function portsText({ from, to }: { readonly from: number; readonly to: number }): Text {
  return verbatim(from === to ? String(from) : `${from}-${to}`);
}

function peerInline(world: World, peer: SecurityGroupPeer): Inline {
  if ("cidr" in peer) return { code: peer.cidr };
  if ("prefixList" in peer) return { code: peer.prefixList };
  return inRow([say("security group"), { code: shortName(world, peer.group.id) }], " ");
}
