import { compile, type Plan, type ResourceOf } from "@cloister/model";
import { expect, it } from "vitest";
import { resourcesOf } from "../src/resources-of.ts";
import { saidOf } from "./said-of.ts";

// Rules of the catalogue that no check decides, because the language cannot break them.

function planOf(accounts: string): Plan {
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n${accounts}`;
  const compilation = compile({ files: [{ path: "topology.yaml", text }] });
  const { plan } = compilation;
  if (plan === undefined) throw new Error("The topology has no plan.");
  expect(saidOf(compilation)).toEqual([]);
  return plan;
}

it("GRANT-003: deploys the users and roles of one account before the policies of another that name them", () => {
  const { deployOrder, units } = planOf(`
  y:
    id: "222222222222"
    buckets:
      data-y:
        encryption: { key: data }
        accepts: [{ from: x, principals: [role/reader], access: read }]
    keys:
      data: {}
  x:
    id: "111111111111"
    roles:
      reader: { trust: sagemaker }
    grants:
      read-y: { principals: [role/reader], bucket: y:data-y, access: read }
`);
  const stacks = units.flatMap((unit) => unit.stacks);
  expect(stacks.find(({ id }) => id === "y-data")?.dependsOn).toEqual(["x-identities"]);
  expect(deployOrder.indexOf("x-identities")).toBeLessThan(deployOrder.indexOf("y-data"));
});

it("GLU-009: puts every table into the database that it is written in, in one account and Region", () => {
  const plan = planOf(`
  x:
    id: "111111111111"
    buckets:
      data-x: {}
      far-x: { region: us-east-1 }
    databases:
      sales: { region: us-east-1, tables: { orders: { location: s3://far-x/orders/, format: parquet, columns: { id: bigint } } } }
      stock: { tables: { orders: { location: s3://data-x/orders/, format: parquet, columns: { id: bigint } } } }
`);
  const tables: readonly ResourceOf<"table">[] = resourcesOf(plan, "table");
  expect(tables.map(({ names: [database], ...table }) => [database, table.database.id])).toEqual([
    ["stock", "x:database/stock"],
    ["sales", "x:database/sales"],
  ]);
  const stackOf = (id: string): string | undefined =>
    plan.units
      .flatMap(({ stacks }) => stacks)
      .find(({ resources }) => resources.some((resource) => resource.id === id))?.id;
  for (const { id, database } of tables) expect(stackOf(id)).toBe(stackOf(database.id));
});

it("IAM-003: gives an AWS managed policy that is written by its name the path that it has", () => {
  const plan = planOf(`
  x:
    id: "111111111111"
    roles:
      crawler: { trust: glue, managedPolicies: [AWSGlueServiceRole] }
      person: { trust: { principal: user/analyst, mfa: true }, managedPolicies: [AmazonAthenaFullAccess] }
    users: { analyst: {} }
`);
  const policies = resourcesOf(plan, "attachment").map(({ policy }) => policy);
  expect(policies).toEqual([
    { arn: "arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole" },
    { arn: "arn:aws:iam::aws:policy/AmazonAthenaFullAccess" },
  ]);
});

it("EP-018: makes endpoints of services in the VPC's own Region, and refuses the name of another Region's", () => {
  const endpoint = (service: string): string => `
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { a: { cidr: 10.0.1.0/24, tier: isolated } }
        securityGroups: { own: {} }
        endpoints:
          kms: { service: ${service}, type: interface, subnets: [a], securityGroups: [own] }
`;
  const [made] = resourcesOf(planOf(endpoint("kms")), "interface-endpoint");
  expect(made?.service).toBe("com.amazonaws.ap-northeast-1.kms");
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:${endpoint("com.amazonaws.us-east-1.kms")}`;
  const { diagnostics, plan } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics.map(({ code }) => code)).toEqual(["endpoints/unknown-service"]);
  expect(plan && resourcesOf(plan, "interface-endpoint")).toEqual([]);
});

it("EP-015: makes the gateway endpoint of S3 before an interface endpoint of S3 with private DNS", () => {
  const plan = planOf(`
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { a: { cidr: 10.0.1.0/24, tier: isolated } }
        routeTables: { inner: { subnets: [a] } }
        securityGroups: { own: {} }
        endpoints:
          from-outside: { service: s3, type: interface, subnets: [a], securityGroups: [own] }
          s3: { service: s3, type: gateway, routeTables: [inner] }
`);
  const [gateway] = resourcesOf(plan, "gateway-endpoint");
  const [waiting] = resourcesOf(plan, "interface-endpoint");
  expect(waiting?.after?.id).toBe(gateway?.id);
  const resources = plan.units.flatMap(({ stacks }) => stacks.flatMap((stack) => stack.resources));
  const ids = resources.map(({ id }) => id);
  expect(ids.indexOf(gateway?.id ?? "")).toBeLessThan(ids.indexOf(waiting?.id ?? ""));
});
