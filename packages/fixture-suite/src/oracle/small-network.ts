import { compile, renderText, type Plan } from "@cloister/model";
import * as fc from "fast-check";
import { stringify } from "yaml";
import { chance, one, some, type Draw } from "./draw.ts";

/** One VPC of which everything is known: who calls from the private subnet has security group `app`. */
export const smallNetworks: fc.Arbitrary<Plan> = fc.gen().map((draw) => {
  const yaml = stringify(documentOf(draw), { lineWidth: 0, aliasDuplicateObjects: false });
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text: yaml }] });
  if (plan !== undefined) return plan;
  throw new Error(`bug: ${renderText(diagnostics, { color: false })}\n${yaml}`);
});

function documentOf(draw: Draw): object {
  const isPublic = chance(draw, 90);
  const isNat = isPublic && chance(draw, 80);
  const publicRoutes = routes(draw, isPublic, "internet-gateway");
  return {
    cloister: 1,
    name: "small",
    region: "ap-northeast-1",
    accounts: {
      x: {
        id: "111111111111",
        vpcs: {
          main: {
            cidr: "10.0.0.0/16",
            internetGateway: isPublic,
            subnets: {
              public: { cidr: "10.0.0.0/24", zone: "apne1-az1", tier: "isolated" },
              private: { cidr: "10.0.1.0/24", zone: "apne1-az1", tier: "isolated" },
            },
            ...(isNat ? { natGateways: { egress: { subnet: "public" } } } : {}),
            routeTables: {
              public: { subnets: ["public"], routes: publicRoutes },
              private: { subnets: ["private"], routes: routes(draw, isNat, "nat/egress") },
            },
            securityGroups: {
              app: { egress: some(draw, egress, { least: 0, most: 3 }) },
              endpoints: { ingress: some(draw, ingress, { least: 0, most: 2 }) },
            },
            endpoints: endpoints(draw),
          },
        },
      },
    },
  };
}

const blocks = ["0.0.0.0/0", "0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "52.0.0.0/8"];

function routes(draw: Draw, isThere: boolean, target: string): Readonly<Record<string, string>> {
  if (!isThere) return {};
  const destinations = some(draw, blocks, { least: 1, most: 4 });
  return Object.fromEntries(destinations.map((block) => [block, target]));
}

const egress = [
  { to: "0.0.0.0/0", ports: 443 },
  { to: "10.0.0.0/16", ports: 443 },
  { to: "endpoints", ports: 443 },
  { to: "0.0.0.0/0", ports: 80 },
  { to: "0.0.0.0/0", protocol: "all" },
];

const ingress = [
  { from: "app", ports: 443 },
  { from: "10.0.1.0/24", ports: 443 },
  { from: "10.0.0.0/24", ports: 443 },
  { from: "app", ports: 80 },
];

function endpoints(draw: Draw): object {
  return {
    ...(chance(draw, 40)
      ? { s3: { service: "s3", type: "gateway", routeTables: [one(draw, ["private", "public"])] } }
      : {}),
    ...(chance(draw, 50)
      ? {
          athena: {
            service: "athena",
            type: "interface",
            subnets: ["private"],
            securityGroups: ["endpoints"],
            privateDns: chance(draw, 80),
          },
        }
      : {}),
  };
}
