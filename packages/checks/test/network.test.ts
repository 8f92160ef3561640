import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import {
  codeOf,
  messageOf,
  saidOfAccount,
  saidOfAccounts,
  saidOfVpc,
  textAt,
} from "./topology-text.ts";

// What the pages do not show: how one mistake stays one finding, and what is not judged.

const existing =
  "existing: { vpcId: vpc-0123456789abcdef0, internetGatewayId: igw-0123456789abcdef0 }";

it("shows both subnets of an overlap, the later one first", () => {
  const [overlap] = saidOfVpc(`
subnets:
  b: { cidr: 10.0.1.0/24, tier: isolated }
  a: { cidr: 10.0.0.0/23, tier: isolated }
`);
  expect(overlap && textAt(overlap)).toBe("10.0.0.0/23");
  expect(overlap?.related.map(textAt)).toEqual(["10.0.1.0/24"]);
  expect(overlap && messageOf(overlap)).toBe(
    "Subnet `a` (`10.0.0.0/23`) overlaps subnet `b` (`10.0.1.0/24`) of VPC `main`.",
  );
});

it("says nothing of reserved ranges where a block is too large in the first place", () => {
  const said = saidOfAccount("vpcs: { main: { cidr: 0.0.0.0/0 }, six: { cidr: '::/0' } }");
  expect(said.map(codeOf)).toEqual(["network/ipv6-block", "network/vpc-prefix-size"]);
});

it("blames a public subnet without a way out, and not the NAT gateway in it as well", () => {
  const said = saidOfVpc(`
internetGateway: true
subnets: { outer: { cidr: 10.0.1.0/24, tier: public } }
natGateways: { egress: { subnet: outer } }
`);
  expect(said.map(codeOf)).toEqual(["network/public-subnet-without-internet-route"]);
});

it("blames a missing internet gateway, and not the subnets whose routes lead to it", () => {
  const said = saidOfVpc(`
subnets: { outer: { cidr: 10.0.1.0/24, tier: public } }
routeTables: { outer: { subnets: [outer], routes: { 0.0.0.0/0: internet-gateway } } }
`);
  expect(said.map(codeOf)).toEqual(["network/no-internet-gateway"]);
});

it("blames a misspelt subnet, and not the one that no table lists because of it", () => {
  const said = saidOfVpc(`
internetGateway: true
subnets: { outer: { cidr: 10.0.1.0/24, tier: public } }
routeTables: { outer: { subnets: [oter], routes: { 0.0.0.0/0: internet-gateway } } }
`);
  expect(said.map(codeOf)).toEqual(["reference/unknown"]);
});

it("counts a route to the internet gateway once, though an isolated subnet has a NAT route too", () => {
  const said = saidOfVpc(`
internetGateway: true
subnets:
  outer: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: public }
  vault: { cidr: 10.0.2.0/24, zone: apne1-az1, tier: isolated }
natGateways: { egress: { subnet: outer } }
routeTables:
  outer: { subnets: [outer], routes: { 0.0.0.0/0: internet-gateway } }
  vault: { subnets: [vault], routes: { 10.1.0.0/16: nat/egress, 0.0.0.0/0: internet-gateway } }
`);
  expect(said.map(codeOf)).toEqual(["network/private-subnet-with-internet-route"]);
});

it("goes by the first of two tables that list a subnet", () => {
  const tables = (first: string, second: string): readonly string[] =>
    saidOfVpc(`
internetGateway: true
subnets: { outer: { cidr: 10.0.1.0/24, tier: public } }
routeTables:
  first: { subnets: [outer], routes: ${first} }
  second: { subnets: [outer], routes: ${second} }
`).map(codeOf);
  const outwards = "{ 0.0.0.0/0: internet-gateway }";
  expect(tables(outwards, "{}")).toEqual(["network/subnet-in-two-route-tables"]);
  expect(tables("{}", outwards)).toEqual([
    "network/public-subnet-without-internet-route",
    "network/subnet-in-two-route-tables",
  ]);
});

it("does not judge what the route tables of a VPC that exists say, unless it is written", () => {
  const nat = "natGateways: { egress: { subnet: inner } }";
  const subnets = `
subnets:
  outer: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: public }
  inner: { cidr: 10.0.2.0/24, zone: apne1-az1, tier: private }
`;
  const table = "{ subnets: [outer, inner], existing: { routeTableId: rtb-0123456789abcdef0 } }";
  expect(saidOfVpc(`${existing}\n${nat}${subnets}`)).toEqual([]);
  expect(saidOfVpc(`${existing}\n${nat}${subnets}routeTables: { all: ${table} }`)).toEqual([]);

  const stated = table.replace("{ ", "{ routes: { 192.168.0.0/16: nat/egress }, ");
  const said = saidOfVpc(`${existing}\n${nat}${subnets}routeTables: { all: ${stated} }`);
  expect(said.map(codeOf)).toEqual([
    "network/public-subnet-without-internet-route",
    "network/nat-gateway-without-internet-route",
  ]);
});

it("takes the main table of a new VPC for what AWS makes it: without a way out", () => {
  const said = saidOfVpc(`
internetGateway: true
subnets: { inner: { cidr: 10.0.1.0/24, tier: private } }
natGateways: { egress: { subnet: inner } }
`);
  expect(said.map(codeOf)).toEqual(["network/nat-gateway-without-internet-route"]);
});

it("accepts a public NAT gateway in a subnet that leads out, whatever the subnet is called", () => {
  const said = saidOfVpc(`
internetGateway: true
subnets: { inner: { cidr: 10.0.1.0/24, tier: private } }
natGateways: { egress: { subnet: inner } }
routeTables: { all: { subnets: [inner], routes: { 0.0.0.0/0: internet-gateway } } }
`);
  expect(said.map(codeOf)).toEqual(["network/private-subnet-with-internet-route"]);
});

it("knows the route of a gateway endpoint by its destination or by its target", () => {
  const said = saidOfVpc(`
internetGateway: true
routeTables:
  a: { routes: { pl-61a54008: internet-gateway } }
  b: { routes: { 10.9.0.0/16: endpoint/s3 } }
  c: { routes: { pl-61a54008: local } }
`);
  expect(said.map(codeOf)).toEqual(Array(3).fill("network/endpoint-route-written"));
});

it("lets a VPC that exists have local routes for blocks that nobody wrote down", () => {
  expect(saidOfVpc(`${existing}\nrouteTables: { a: { routes: { 10.9.0.0/16: local } } }`)).toEqual(
    [],
  );
});

it("names the target of a route inside the VPC", () => {
  const said = saidOfVpc(`
internetGateway: true
routeTables: { a: { routes: { 10.0.1.0/24: internet-gateway } } }
`);
  expect(said.map(messageOf)).toEqual([
    "Route `10.0.1.0/24` of `a` leads addresses of VPC `main` itself to the internet gateway.",
  ]);
});

it("names the account of a subnet that belongs to another one", () => {
  const said = saidOfAccounts(`
x:
  id: "111111111111"
  vpcs: { main: { cidr: 10.0.0.0/16, routeTables: { a: { subnets: ["y:subnet/main/far"] } } } }
y:
  id: "222222222222"
  vpcs: { main: { cidr: 10.1.0.0/16, subnets: { far: { cidr: 10.1.0.0/24, tier: isolated } } } }
`);
  expect(said.map(messageOf)).toEqual([
    "Route table `a` of VPC `main` uses `far`, which is part of VPC `main` of account `y`.",
  ]);
  expect(said.flatMap(({ related }) => related.map(textAt))).toEqual(["far"]);
});

it("says nothing of IPv6 blocks but that they are", () => {
  const said = saidOfAccount(`
vpcs:
  six:
    cidr: 2001:db8::/56
    subnets:
      a: { cidr: "2001:db8::/64", tier: isolated }
      b: { cidr: "2001:db8::/64", tier: isolated }
`);
  expect(said.map(codeOf)).toEqual(Array(3).fill("network/ipv6-block"));
});

it("does not judge zones of Regions whose zones are not known here", () => {
  const said = (zone: string): readonly string[] =>
    saidOfAccount(`
vpcs:
  main:
    region: us-iso-east-1
    cidr: 10.0.0.0/16
    subnets: { desks: { cidr: 10.0.1.0/24, zone: ${zone}, tier: private, role: workspaces } }
    silence: { workspaces/no-way-out: Only zones are meant. }
    securityGroups: { own: {} }
    endpoints: { athena: { service: athena, type: interface, subnets: [desks], securityGroups: [own] } }
`).map(({ code, help }) => `${code}: ${help === undefined ? "" : inEnglish(help)}`);
  expect(said("usie1-az1")).toEqual([]);
  expect(said("us-iso-east-1a")).toEqual([
    "network/zone-pinned-by-name: Write the zone's id instead of its name.",
  ]);
  expect(said("us-iso-east-1")).toEqual([
    "network/zone-of-another-region: Write the id of an Availability Zone of `us-iso-east-1`.",
  ]);
});

it("offers a subnet for WorkSpaces only zones that have them, and S3 no private DNS alone", () => {
  const said = saidOfVpc(`
silence: { workspaces/no-way-out: Only zones are meant. }
subnets:
  desks: { cidr: 10.0.1.0/24, zone: ap-northeast-1c, tier: isolated, role: workspaces }
securityGroups: { own: {} }
routeTables: { inner: { subnets: [desks] } }
endpoints: { s3: { service: s3, type: interface, subnets: [desks], securityGroups: [own], privateDns: false } }
`).map(({ code, help }) => `${code}: ${help === undefined ? "" : inEnglish(help)}`);
  expect(said).toEqual([
    "network/zone-pinned-by-name: Write the zone's id: one of `apne1-az1`, `apne1-az4`.",
    "endpoints/private-dns-off: Use a gateway endpoint for what calls S3 from this VPC, which costs nothing; give each other client the endpoint's own URL.",
  ]);
});

it("takes Local Zones of the Region for zones, by id and by name", () => {
  const said = saidOfAccount(`
vpcs:
  main:
    region: us-east-1
    cidr: 10.0.0.0/16
    subnets:
      a: { cidr: 10.0.1.0/24, zone: use1-bos1-az1, tier: isolated }
      b: { cidr: 10.0.2.0/24, zone: us-east-1-bos-1a, tier: isolated }
`);
  expect(said).toEqual([]);
});

it("does not judge how what exists is placed", () => {
  const desk = (id: string, zone: string): string =>
    `{ cidr: 10.0.${id}.0/24, zone: ${zone}, tier: private, role: workspaces, existing: { subnetId: subnet-0000000${id} } }`;
  const said = (zone: string): readonly string[] =>
    saidOfVpc(`${existing}\nsubnets:\n  a: ${desk("1", zone)}\n  b: ${desk("2", zone)}\n`).map(
      codeOf,
    );
  expect(said("ap-northeast-1a")).toEqual([]);
  expect(said("apne1-az2")).toEqual([]);
});
