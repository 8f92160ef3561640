import { expect, it } from "vitest";
import type { ResourceOf } from "../src/index.ts";
import { compiled, madeBy, planOf } from "./plan-of.ts";

function queriesOf(account: string): readonly ResourceOf<"named-query">[] {
  return madeBy(planOf(account)).filter((one) => one.kind === "named-query");
}

it("takes a text for the SQL", () => {
  expect(queriesOf("databases: { sales: { queries: { one: SELECT 1 } } }")).toEqual([
    {
      kind: "named-query",
      id: "x:named-query/sales/one",
      names: ["sales", "one"],
      at: ["accounts", "x", "databases", "sales", "queries", "one"],
      database: { kind: "database", id: "x:database/sales" },
      name: "one",
      sql: "SELECT 1",
    },
  ]);
});

it.for([
  ["", undefined],
  ["workgroup: primary, ", undefined],
  ["workgroup: analysis, ", "x:workgroup/analysis"],
  ["workgroup: workgroup/analysis, ", "x:workgroup/analysis"],
] as const)("finds the workgroup of { %s… }", ([workgroup, id]) => {
  const [query] = queriesOf(
    `workgroups: { analysis: {} }, databases: { sales: { queries: { one: { ${workgroup}sql: SELECT 1 } } } }`,
  );
  expect(query?.workgroup?.id).toBe(id);
});

it("refers to `primary` where it is declared", () => {
  const [query] = queriesOf(
    "workgroups: { primary: { existing: { resultLocation: none } } }, databases: { sales: { queries: { one: { workgroup: primary, sql: SELECT 1 } } } }",
  );
  expect(query?.workgroup?.id).toBe("x:workgroup/primary");
});

it("puts a query of a database that exists into a stack of its own account", () => {
  const plan = planOf("databases: { sales: { existing: true, queries: { one: SELECT 1 } } }");
  expect(plan.units.flatMap(({ stacks }) => stacks.map(({ id }) => id))).toEqual(["x-data"]);
});

it("says of a workgroup that is not there what may be meant, and makes the rest", () => {
  const { diagnostics, plan } = compiled(
    "workgroups: { analysis: {} }, databases: { sales: { queries: { one: { sql: SELECT 1, workgroup: analysys }, two: SELECT 2 } } }",
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["reference/unknown"]);
  const made = plan === undefined ? [] : madeBy(plan).map(({ id }) => id);
  expect(made).toContain("x:named-query/sales/two");
  expect(made).not.toContain("x:named-query/sales/one");
});
