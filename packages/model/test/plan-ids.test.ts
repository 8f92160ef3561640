import { expect, it } from "vitest";
import { compiled, madeBy, planOf } from "./plan-of.ts";

const vpc = (body: string): string => `vpcs: { main: { cidr: 10.0.0.0/16, ${body} } }`;

/** The last names of the rules of group `g`, beside groups of these names. */
function rules(groups: readonly string[], ingress: string): readonly string[] {
  const others = groups.map((name) => `${name}: {}`).join(", ");
  const plan = planOf(vpc(`securityGroups: { ${others}, g: { ingress: [${ingress}] } }`));
  return madeBy(plan).flatMap(({ kind, names }) =>
    kind === "security-group-rule" ? [names.at(-1) ?? ""] : [],
  );
}

it("tells a group that is called like a block from the block", () => {
  expect(
    rules(["10.0.0.0-8"], "{ from: security-group/10.0.0.0-8 }, { from: 10.0.0.0/8 }"),
  ).toEqual(["ingress-tcp-0-65535-group:10.0.0.0-8", "ingress-tcp-0-65535-10.0.0.0-8"]);
});

it("tells a group that is called like a prefix list from the list", () => {
  expect(
    rules(["pl-61a54008"], "{ from: security-group/pl-61a54008 }, { from: pl-61a54008 }"),
  ).toEqual(["ingress-tcp-0-65535-group:pl-61a54008", "ingress-tcp-0-65535-pl-61a54008"]);
});

it("tells a group that is called like the rest of a range from the range", () => {
  expect(
    rules(
      ["clients", "500-clients"],
      "{ from: clients, ports: 443-500 }, { from: 500-clients, ports: 443 }",
    ),
  ).toEqual(["ingress-tcp-443-500-clients", "ingress-tcp-443-group:500-clients"]);
});

it("names a rule after its group as before where nothing can be mistaken for it", () => {
  expect(
    rules(["apps-1", "1st", "plans"], "{ from: apps-1 }, { from: 1st }, { from: plans }"),
  ).toEqual(["ingress-tcp-0-65535-apps-1", "ingress-tcp-0-65535-1st", "ingress-tcp-0-65535-plans"]);
});

it("keeps the subnet of another VPC that is called like one of the table's own, so that a check finds it", () => {
  const { plan } = compiled(
    "vpcs: { main: { cidr: 10.0.0.0/16, subnets: { a: { cidr: 10.0.1.0/24, tier: isolated } }, routeTables: { inner: { subnets: [a, subnet/other/a] } } }, " +
      "other: { cidr: 10.1.0.0/16, subnets: { a: { cidr: 10.1.1.0/24, tier: isolated } } } }",
  );
  expect(
    plan && madeBy(plan).filter(({ kind }) => kind === "route-table-association"),
  ).toMatchObject([{ subnet: { id: "x:subnet/main/a" } }, { subnet: { id: "x:subnet/other/a" } }]);
});

it("plans one route to a destination that is written in two ways", () => {
  const { plan } = compiled(
    vpc(
      "internetGateway: true, subnets: { p: { cidr: 10.0.1.0/24, tier: public } }, natGateways: { n: { subnet: p } }, " +
        'routeTables: { t: { subnets: [p], routes: { "192.168.0.0/16": internet-gateway, "192.168.1.0/16": nat/n } } }',
    ),
  );
  expect(plan && madeBy(plan).filter(({ kind }) => kind === "route")).toMatchObject([
    { target: { kind: "internet-gateway" } },
  ]);
});
