import { compile, type Plan, type ResourceOf } from "@cloister/model";
import { expect, it } from "vitest";
import { runChecks } from "../src/index.ts";
import { resourcesOf } from "../src/resources-of.ts";

// Rules of the catalogue that no check decides, because the language cannot break them.

function planOf(accounts: string): Plan {
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n${accounts}`;
  const compilation = compile({ files: [{ path: "topology.yaml", text }] });
  const { plan } = compilation;
  if (plan === undefined) throw new Error("The topology has no plan.");
  expect([...compilation.diagnostics, ...runChecks(compilation)]).toEqual([]);
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
    databases:
      sales: { region: us-east-1, tables: { orders: &orders { location: s3://data-x/orders/, format: parquet, columns: { id: bigint } } } }
      stock: { tables: { orders: *orders } }
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
      crawler: { trust: glue, managedPolicies: [AWSGlueServiceRole, AmazonAthenaFullAccess] }
`);
  const policies = resourcesOf(plan, "attachment").map(({ policy }) => policy);
  expect(policies).toEqual([
    { arn: "arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole" },
    { arn: "arn:aws:iam::aws:policy/AmazonAthenaFullAccess" },
  ]);
});
