import type { SubnetInput, VpcInput } from "../../topology/network.ts";
import type { Vpc } from "../resources/vpc.ts";
import type { Subnet } from "../resources/subnet.ts";
import { idOf } from "./declarations.ts";
import { resolveEndpoints } from "./endpoints.ts";
import { resolveRouteTables } from "./routes.ts";
import { resolveSecurityGroups } from "./security-groups.ts";
import { lookUp, refTo, type Scope } from "./sink.ts";
import { tagsOf } from "./tags.ts";
import { attachmentOf, canonical, type VpcScope } from "./vpc-scope.ts";
import { zonesOf } from "./zones.ts";
import { described } from "./described.ts";

export function resolveVpc(scope: Scope, vpcName: string, vpc: VpcInput): void {
  const { accountName, sink } = scope;
  const region = vpc.region ?? scope.region;
  const place = { account: accountName, region, stack: `network-${vpcName}` };
  const at = ["accounts", accountName, "vpcs", vpcName];
  const vpcRef = { kind: "vpc", id: idOf(accountName, "vpc", [vpcName]) } as const;
  const inside: VpcScope = { ...scope, vpcName, vpc, vpcRef, at, place };

  const resource: Vpc = {
    ...vpcRef,
    names: [vpcName],
    at,
    ...described(vpc),
    cidr: canonical(vpc.cidr),
    dnsSupport: vpc.dnsSupport,
    dnsHostnames: vpc.dnsHostnames,
    tags: tagsOf(scope, vpc.tags, vpcName),
  };
  if (vpc.existing) sink.exists(place, { ...resource, existing: vpc.existing.vpcId });
  else sink.place(place, resource);

  const defaultGroup = {
    kind: "default-security-group",
    id: idOf(accountName, "default-security-group", [vpcName, "default"]),
    names: [vpcName, "default"],
    at,
    vpc: vpcRef,
  } as const;
  sink.exists(
    place,
    vpc.existing?.defaultSecurityGroupId === undefined
      ? defaultGroup
      : { ...defaultGroup, existing: vpc.existing.defaultSecurityGroupId },
  );

  for (const [index, secondary] of vpc.secondaryCidrs.entries()) {
    const cidr = canonical(secondary);
    const names = [vpcName, cidr.replaceAll("/", "-")];
    const block = {
      kind: "vpc-cidr",
      id: idOf(accountName, "vpc-cidr", names),
      names,
      at: [...at, "secondaryCidrs", index],
      vpc: vpcRef,
      cidr,
    } as const;
    if (vpc.existing) sink.exists(place, block);
    else sink.place(place, block);
  }
  resolveInternetGateway(inside);
  resolveSubnets(inside);
  resolveNatGateways(inside);
  resolveRouteTables(inside);
  resolveSecurityGroups(inside);
  resolveEndpoints(inside);
}

function resolveInternetGateway({
  vpc,
  vpcName,
  vpcRef,
  at,
  place,
  accountName,
  sink,
  ...scope
}: VpcScope): void {
  if (!vpc.internetGateway && vpc.existing?.internetGatewayId === undefined) return;
  const names = [vpcName];
  const gateway = {
    kind: "internet-gateway",
    id: idOf(accountName, "internet-gateway", names),
    names,
    at: [...at, "internetGateway"],
    tags: tagsOf(scope, undefined, vpcName),
  } as const;
  if (vpc.existing?.internetGatewayId !== undefined) {
    sink.exists(place, { ...gateway, existing: vpc.existing.internetGatewayId });
    return;
  }
  sink.place(place, gateway);
  sink.place(place, {
    kind: "internet-gateway-attachment",
    id: idOf(accountName, "internet-gateway-attachment", names),
    names,
    at: [...at, "internetGateway"],
    vpc: vpcRef,
    internetGateway: { kind: "internet-gateway", id: gateway.id },
  });
}

function resolveSubnets(scope: VpcScope): void {
  const zones = zonesOf(scope);
  for (const [name, input] of Object.entries(scope.vpc.subnets)) {
    const zone = input.zone ?? zones.get(name);
    if (zone !== undefined) resolveSubnet(scope, name, input, zone);
  }
}

function resolveSubnet(scope: VpcScope, name: string, input: SubnetInput, zone: string): void {
  const names = [scope.vpcName, name];
  const subnet: Subnet = {
    kind: "subnet",
    id: idOf(scope.accountName, "subnet", names),
    names,
    at: [...scope.at, "subnets", name],
    ...described(input),
    vpc: scope.vpcRef,
    cidr: canonical(input.cidr),
    zone,
    tags: tagsOf(scope, input.tags, name),
    intent:
      input.role === undefined ? { tier: input.tier } : { tier: input.tier, role: input.role },
  };
  if (input.existing)
    scope.sink.exists(scope.place, { ...subnet, existing: input.existing.subnetId });
  else scope.sink.place(scope.place, subnet);
}

function resolveNatGateways(scope: VpcScope): void {
  const { accountName, vpcName, place, sink } = scope;
  for (const [name, input] of Object.entries(scope.vpc.natGateways)) {
    const at = [...scope.at, "natGateways", name];
    const names = [vpcName, name];
    const subnet = refTo(
      lookUp(scope, ["subnet"], input.subnet, { at: [...at, "subnet"], vpc: vpcName }),
      "subnet",
    );
    if (subnet === undefined) continue;
    const address = { kind: "elastic-ip", id: idOf(accountName, "elastic-ip", names) } as const;
    if (input.elasticIp !== undefined) {
      sink.exists(place, {
        ...address,
        names,
        at: [...at, "elasticIp"],
        tags: {},
        existing: input.elasticIp,
      });
    } else if (input.connectivity === "public") {
      sink.place(place, { ...address, names, at, tags: tagsOf(scope, input.tags, name) });
    }
    const hasAddress = input.connectivity === "public" || input.elasticIp !== undefined;
    sink.place(place, {
      kind: "nat-gateway",
      id: idOf(accountName, "nat-gateway", names),
      names,
      at,
      ...described(input),
      subnet,
      connectivity: input.connectivity,
      ...(hasAddress ? { elasticIp: address } : {}),
      ...(input.connectivity === "public" ? attachmentOf(scope) : {}),
      tags: tagsOf(scope, input.tags, name),
    });
  }
}
