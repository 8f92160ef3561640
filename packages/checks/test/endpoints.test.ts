import { expect, it } from "vitest";
import { codeOf, messageOf, saidOfVpc, textAt } from "./topology-text.ts";

// What the pages do not show: how one mistake stays one finding, and what is not judged.

const twoSubnets = `
securityGroups: { own: {} }
subnets:
  a: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated }
  b: { cidr: 10.0.2.0/24, zone: apne1-az2, tier: isolated }
`;
const oneTable = `${twoSubnets}routeTables: { inner: { subnets: [a, b] } }\n`;

it("blames the wrong type of an endpoint, and not the fields that fit the right one", () => {
  const said = saidOfVpc(
    `${twoSubnets}endpoints: { athena: { service: athena, type: gateway, subnets: [a] } }`,
  );
  expect(said.map(codeOf)).toEqual(["endpoints/not-a-gateway-service"]);
});

it("blames the field of the other type, and not the missing one in whose place it stands", () => {
  const gateway = saidOfVpc(
    `${oneTable}endpoints: { s3: { service: s3, type: gateway, subnets: [a] } }`,
  );
  expect(gateway.map(messageOf)).toEqual([
    "Endpoint `s3` is a gateway endpoint, and `subnets` belongs to interface endpoints.",
  ]);
  const inside = saidOfVpc(
    `${oneTable}endpoints: { athena: { service: athena, type: interface, securityGroups: [own], routeTables: [inner] } }`,
  );
  expect(inside.map(messageOf)).toEqual([
    "Endpoint `athena` is an interface endpoint, and `routeTables` belongs to gateway endpoints.",
  ]);
});

it("blames an empty list, whatever else is written", () => {
  const said = saidOfVpc(`${oneTable}endpoints:
  s3: { service: s3, type: gateway, subnets: [a], routeTables: [] }
  athena: { service: athena, type: interface, securityGroups: [own], subnets: [], routeTables: [inner] }
`);
  expect(said.map(codeOf).toSorted()).toEqual([
    "endpoints/field-of-the-other-type",
    "endpoints/field-of-the-other-type",
    "endpoints/gateway-without-route-tables",
    "endpoints/interface-without-subnets",
  ]);
});

it("says of a service that is unknown only that", () => {
  const said = saidOfVpc(
    `${twoSubnets}endpoints: { odd: { service: athna, type: gateway, subnets: [a] } }`,
  );
  expect(said.map(codeOf)).toEqual(["endpoints/unknown-service"]);
});

it("blames a misspelt subnet or table, and not what `serves` says beside it", () => {
  const endpoint = (fields: string): readonly string[] =>
    saidOfVpc(`${oneTable}endpoints: { s3: { service: s3, type: gateway, ${fields} } }`).map(
      codeOf,
    );
  expect(endpoint("routeTables: [inner], serves: [a, bb]")).toEqual(["reference/unknown"]);
  expect(endpoint("routeTables: [inner, outer], serves: [a]")).toEqual(["reference/unknown"]);
  expect(endpoint("routeTables: [outer], serves: [a, b]")).toEqual(["reference/unknown"]);
});

it("does not judge whom an endpoint serves where the subnet's route table is not known", () => {
  const said = saidOfVpc(`
existing: { vpcId: vpc-0123456789abcdef0 }
${twoSubnets.trim()}
routeTables: { inner: { subnets: [a] } }
endpoints: { s3: { service: s3, type: gateway, routeTables: [inner], serves: [a, b] } }
`);
  expect(said).toEqual([]);
});

it("names three of the subnets that an endpoint serves without being meant to, and counts the rest", () => {
  const said = (names: readonly string[]): readonly string[] => {
    const subnets = names.map(
      (name, index) => `${name}: { cidr: 10.0.${index}.0/24, tier: isolated }`,
    );
    return saidOfVpc(`
subnets: { ${subnets.join(", ")} }
routeTables: { inner: { subnets: [${names.join(", ")}] } }
endpoints: { s3: { service: s3, type: gateway, routeTables: [inner], serves: [a] } }
`).map(messageOf);
  };
  expect(said(["a", "b", "c", "d"])).toEqual([
    "Route table `inner` brings gateway endpoint `s3` to `b`, `c`, `d` as well, which `serves` does not name.",
  ]);
  expect(said(["a", "b", "c", "d", "e"])).toEqual([
    "Route table `inner` brings gateway endpoint `s3` to `b`, `c`, `d` and 1 more as well, which `serves` does not name.",
  ]);
});

it("asks for private DNS of AWS's services only", () => {
  const service = "com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0";
  const said = saidOfVpc(
    `${twoSubnets}endpoints: { partner: { service: ${service}, type: interface, securityGroups: [own], subnets: [a], privateDns: false } }`,
  );
  expect(said).toEqual([]);
});

it("points at the item of a list, however the reference is written", () => {
  const said = saidOfVpc(`
securityGroups: { own: {} }
subnets:
  a: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated }
  b: { cidr: 10.0.2.0/24, zone: apne1-az1, tier: isolated }
endpoints: { athena: { service: athena, type: interface, securityGroups: [own], subnets: [a, a, "x:subnet/main/b"] } }
`);
  expect(said.map(codeOf)).toEqual(["endpoints/subnets-in-one-zone"]);
  expect(said.map(textAt)).toEqual(['"x:subnet/main/b"']);
});
