import { expect, it } from "vitest";
import { codeOf, messageOf, saidOfAccount, saidOfVpc, textAt } from "./topology-text.ts";

// What the pages do not show: how one mistake stays one finding, and what is not judged.

/** Two zones with a NAT gateway in the first, and what the rest of the VPC says. */
const nat = (zone: string, rest = ""): string => `
internetGateway: true
subnets:
  outer: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: public }
  inner: { cidr: 10.0.2.0/24, zone: ${zone}, tier: private }
natGateways: { egress: { subnet: outer } }
routeTables:
  outer: { subnets: [outer], routes: { 0.0.0.0/0: internet-gateway } }
  inner: { subnets: [inner], routes: { 0.0.0.0/0: nat/egress } }
${rest}`;

it("compares the zone of a NAT gateway with zones that are written in the same way", () => {
  expect(saidOfVpc(nat("apne1-az1"))).toEqual([]);
  expect(saidOfVpc(nat("ap-northeast-1c"))).toEqual([]);
  expect(saidOfVpc(nat("apne1-az4")).map(codeOf)).toEqual(["network/nat-gateway-of-another-zone"]);
});

it("says once of a NAT gateway whom it serves in other zones, and shows the first of them", () => {
  const names = ["a", "b", "c", "d", "e"];
  const subnets = names.map(
    (name, index) => `  ${name}: { cidr: 10.0.${index + 10}.0/24, zone: apne1-az4, tier: private }`,
  );
  const [said, ...others] = saidOfVpc(
    nat("apne1-az1")
      .replace("natGateways", `${subnets.join("\n")}\nnatGateways`)
      .replace("[inner]", `[inner, ${names.join(", ")}]`),
  );
  expect(others).toEqual([]);
  expect(said && messageOf(said)).toBe(
    "NAT gateway `egress` is in zone `apne1-az1`, and the only way out of `a`, `b`, `c` and 2 more, which are in others: without that zone they have none, and traffic between zones is charged.",
  );
  expect(said?.related.map(textAt)).toEqual(["a", "b", "c"]);
});

const studio = (tier: string, fields = ""): string => `
roles: { notebooks: { trust: sagemaker } }
studios:
  lab: { vpc: main, subnets: [inner], securityGroups: [apps], executionRole: notebooks${fields} }
vpcs:
  main:
    cidr: 10.0.0.0/16
    securityGroups: { apps: { ingress: [{ from: apps, protocol: all }], egress: [{ to: 0.0.0.0/0, protocol: all }] } }
${nat("apne1-az1")
  .replace("tier: private", `tier: ${tier}`)
  .replaceAll(/^(?=.)/gm, "    ")}`;
const ofNetwork = (body: string): readonly string[] =>
  saidOfAccount(body)
    .map(codeOf)
    .filter((code) => /^(?:network|endpoints)\//.test(code));

it("asks of a way out only where something is meant to be closed, and has no error for it already", () => {
  expect(ofNetwork(studio("private"))).toEqual([
    "network/closed-with-way-out",
    "endpoints/services-over-internet",
  ]);
  expect(ofNetwork(studio("private", ", mode: PublicInternetOnly"))).toEqual([]);
  expect(ofNetwork(studio("isolated"))).toEqual([
    "network/isolated-subnet-with-way-out",
    "endpoints/services-over-internet",
  ]);
});

it("leads from the route over the NAT gateway to the internet gateway, and says who is meant to be closed", () => {
  const leak = saidOfAccount(studio("private")).find(
    ({ code }) => code === "network/closed-with-way-out",
  );
  expect(leak && textAt(leak)).toBe("nat/egress");
  expect(leak?.related.map(textAt)).toEqual(["subnets", "egress", "internet-gateway", "true"]);
});

it("does not say of a VPC that exists what its default group allows, nor which endpoints it has", () => {
  const said = saidOfVpc(`
existing: { vpcId: vpc-0123456789abcdef0, defaultSecurityGroupId: sg-0123456789abcdef0 }
subnets: { a: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
endpoints: { s3: { service: s3, type: interface, subnets: [a] } }
`);
  expect(said).toEqual([]);
});

it("does not ask for another block where the VPC exists", () => {
  const existing = "existing: { vpcId: vpc-0123456789abcdef0 }";
  const blocks = "cidr: 172.17.0.0/16, secondaryCidrs: [10.0.0.0/16, 8.8.0.0/16]";
  expect(saidOfAccount(`vpcs: { main: { ${blocks}, ${existing} } }`)).toEqual([]);
  expect(saidOfAccount(`vpcs: { main: { ${blocks} } }`).map(codeOf)).toEqual([
    "network/docker-bridge-range",
    "network/public-range",
    "network/secondary-block-refused",
  ]);
});

it.for([
  ["10.0.0.0/24", "10.0.1.0/24", "`10.0.0.0/15`, no block of `10.0.0.0/16`"],
  ["172.16.0.0/16", "172.31.0.0/16", "`172.16.0.0/12`, no block of `172.31.0.0/16`"],
  ["192.168.0.0/16", "10.2.0.0/16", "to `192.168.0.0/16`, no block of `10.0.0.0/8`"],
  ["100.64.0.0/16", "192.168.0.0/16", "to `100.64.0.0/16`, no block of `192.168.0.0/16`"],
  ["10.2.0.0/16", "198.19.1.0/24", "`198.19.0.0/16` is used by AWS itself"],
  ["10.2.0.0/16", "10.2.128.0/20", "it overlaps `10.2.0.0/16`"],
])("knows why AWS does not add to %s the block %s", ([first = "", second = "", why = ""]) => {
  const said = saidOfAccount(`vpcs: { main: { cidr: ${first}, secondaryCidrs: [${second}] } }`);
  expect(said.map(codeOf)).toEqual(["network/secondary-block-refused"]);
  expect(said.map(messageOf).join("")).toContain(why);
});

it("compares what is added with all that came before it", () => {
  const said = saidOfAccount(
    "vpcs: { main: { cidr: 10.2.0.0/16, secondaryCidrs: [10.3.0.0/16, 10.3.16.0/20] } }",
  );
  expect(said.map(textAt)).toEqual(["10.3.16.0/20"]);
});

it("counts the rules of a group by direction and family", () => {
  const rules = (count: number, from: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => `{ from: "${from(index)}", ports: 443 }`).join(
      ", ",
    );
  const group = (ingress: string): readonly string[] =>
    saidOfVpc(`securityGroups: { many: { ingress: [${ingress}] } }`).map(messageOf);
  const v4 = rules(60, (index) => `10.1.${index}.0/24`);
  const v6 = rules(60, (index) => `fd00:${index}::/32`);
  expect(group(`${v4}, ${v6}`)).toEqual([]);
  expect(group(`${v4}, ${v6}, { from: many, ports: 443 }`)).toEqual([
    "Security group `many` has 61 rules in one direction, and the quota is 60.",
  ]);
});

it("leaves subnets alone where no route table of the VPC lists any, or one lists what is not its own", () => {
  const subnets = `
subnets:
  a: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated }
  b: { cidr: 10.0.2.0/24, zone: apne1-az1, tier: isolated }
`;
  expect(saidOfVpc(`${subnets}routeTables: { inner: {} }`)).toEqual([]);
  expect(saidOfVpc(`${subnets}routeTables: { inner: { subnets: [a] } }`).map(textAt)).toEqual([
    "b",
  ]);
  expect(saidOfVpc(`${subnets}routeTables: { inner: { subnets: [a, c] } }`).map(codeOf)).toEqual([
    "reference/unknown",
  ]);
});

it("folds what WorkSpaces lack under the route table that they are not in", () => {
  const [cause, consequence, ...others] = saidOfVpc(
    nat("apne1-az1").replace(
      "natGateways",
      "  desks: { cidr: 10.0.3.0/24, zone: apne1-az1, tier: private, role: workspaces }\nnatGateways",
    ),
  );
  expect(others).toEqual([]);
  expect(cause?.code).toBe("network/subnet-without-route-table");
  expect(consequence?.code).toBe("workspaces/no-way-out");
  expect(cause?.explains?.map((span) => textAt({ at: span }))).toEqual(["workspaces"]);
});
