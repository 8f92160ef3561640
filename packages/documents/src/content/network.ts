import type { ResourceOf } from "@cloister/model";
import { allOfKind, blocksOf, type Placed, type World } from "@cloister/proof";
import { say, verbatim } from "@cloister/texts";
import type { Block, Cell, Section } from "../book/book.ts";
import { code, codes, parameters, tagLines, yesOrNo } from "./cells.ts";
import { endpointTables } from "./endpoints.ts";
import { gatewayTable } from "./gateways.ts";
import { idOf } from "./ids.ts";
import type { DocumentInput } from "./input.ts";
import { fullName, nameCell } from "./names.ts";
import { routeTable } from "./routes.ts";
import { securityGroupTables } from "./security-groups.ts";
import { subnetTable } from "./subnets.ts";

/** Every VPC; undefined where there is none. */
export function network({ world, pictures }: DocumentInput): Section | undefined {
  const vpcs = allOfKind(world, "vpc");
  if (vpcs.length === 0) return undefined;
  const drawn = (pictures?.network ?? []).map((picture): Block => ({ is: "picture", picture }));
  return {
    id: "network",
    title: say("Network"),
    blocks: drawn,
    sections: vpcs.map((vpc) => vpcSection(world, vpc)),
  };
}

function vpcSection(world: World, vpc: Placed<ResourceOf<"vpc">>): Section {
  const { accountName, region, resource } = vpc;
  const name = resource.names.join("/");
  const place = [accountName, ...resource.names];
  const { dnsSupport, dnsHostnames, tags } = resource;
  return {
    id: idOf("network", ...place),
    title: say("VPC `{{vpc}}` of account `{{account}}`", { vpc: name, account: accountName }),
    blocks: [
      parameters(idOf("vpc", ...place), [
        [say("Name"), nameCell(resource)],
        [say("Region"), code(region)],
        [verbatim("CIDR"), codes(blocksOf(world, vpc))],
        [say("DNS resolution"), yesOrNo(dnsSupport)],
        [say("DNS hostnames"), yesOrNo(dnsHostnames)],
        [say("Internet gateway"), internetGateways(world, vpc)],
        [say("Tags"), tagLines(tags)],
      ]),
      ...subnetTable(world, vpc),
      ...routeTable(world, vpc),
      ...gatewayTable(world, vpc),
      ...endpointTables(world, vpc),
      ...securityGroupTables(world, vpc),
    ],
    sections: [],
  };
}

function internetGateways(world: World, vpc: Placed<ResourceOf<"vpc">>): Cell {
  const attached = allOfKind(world, "internet-gateway-attachment").filter(
    ({ resource }) => resource.vpc.id === vpc.resource.id,
  );
  // Of a VPC that exists, its gateway has no attachment in the plan.
  const existing = allOfKind(world, "internet-gateway").filter(
    ({ accountName, resource }) =>
      accountName === vpc.accountName &&
      resource.existing !== undefined &&
      resource.names.join("/") === vpc.resource.names.join("/"),
  );
  const ids = [
    ...attached.map(({ resource }) => resource.internetGateway.id),
    ...existing.map(({ resource }) => resource.id),
  ];
  return ids.length === 0
    ? [say("none")]
    : [...new Set(ids)].map((id) => ({ code: fullName(world, id) }));
}
