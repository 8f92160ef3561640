import { expect, it } from "vitest";
import { excessOf } from "../../src/answer/excess-of.ts";
import { judgeExpectations } from "../../src/answer/judge-expectations.ts";
import { matrixOf } from "../../src/answer/matrix-of.ts";
import { worldOfPlan } from "../../src/world.ts";
import { planOfExample } from "../topologies.ts";
import { told } from "../told.ts";

const asPublished = planOfExample("closed-sagemaker-as-published");
const doneRight = planOfExample("closed-sagemaker");
const published = told(judgeExpectations(asPublished));
const proven = told(judgeExpectations(doneRight));

it("judges what was published as it was measured", () => {
  expect(published.map(({ outcome }) => outcome)).toEqual([
    "fails",
    "fails",
    "fails",
    "fails",
    "holds",
    "holds",
    "fails",
    "holds",
  ]);
});

function decidingOf(index: number): string {
  return (published[index]?.deciding ?? []).map(({ reason }) => reason).join("\n");
}

it.for([0, 1])("finds that flow %i of the user lacks everything", (index) => {
  const reasons = decidingOf(index);
  expect(reasons).toContain("`primary` has no result location");
  expect(reasons).toContain("`athena:StartQueryExecution`");
  expect(reasons).toContain("`glue:GetTable`");
});

it("finds that the user reads no data of X, and that the data of Y would be readable", () => {
  expect(decidingOf(0)).toContain("`s3:GetObject` on bucket `s3bucket-xxxx`");
  expect(decidingOf(1)).not.toContain("`s3:GetObject`");
});

it.for([2, 3])("finds that no policy reads the objects of X in flow %i", (index) => {
  const expected = published[index];
  expect(expected?.deciding.map(({ layer }) => layer)).toEqual(["identity-policy"]);
  expect(decidingOf(index)).toContain(
    "None of the 5 policies of role `access-role` allows `s3:GetObject` on `s3://s3bucket-xxxx/",
  );
});

it("relies on awswrangler's own bucket for the query of Y's data", () => {
  expect(published[4]?.assumptions.join("\n")).toContain(
    "`aws-athena-query-results-111111111111-ap-northeast-1`",
  );
});

it("finds the way out of Studio's subnet", () => {
  expect(published[6]?.deciding.map(({ layer }) => layer)).toEqual(
    expect.arrayContaining(["nat-gateway", "internet-gateway"]),
  );
});

it("proves every expectation of the design done right", () => {
  expect(proven.map(({ outcome, reason }) => [outcome, reason])).toEqual(
    proven.map(({ reason }) => ["holds", reason]),
  );
});

it("names what `only` relies on", () => {
  const only = proven.filter(({ expectation }) => expectation.kind === "only");
  expect(only.map(({ assumptions }) => assumptions)).toEqual([
    [
      "Users and roles of account y that are not in this topology hold no policy that reaches bucket `s3bucket-yyyy`.",
      "`x:user/usr111` may become `x:role/analyst`, and then has what that role has.",
    ],
    [
      "Users and roles of account y that are not in this topology hold no policy that reaches bucket `s3bucket-yyyy`.",
    ],
  ]);
});

it.for([
  ["as published", asPublished],
  ["done right", doneRight],
] as const)("knows every cell of the matrix of the design %s", ([, plan]) => {
  const cells = matrixOf(worldOfPlan(plan)).rows.flatMap((row) => row.cells);
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter(({ read, write }) => [read, write].includes("unknown"))).toEqual([]);
});

function cell(row: string, column: string): unknown {
  const matrix = matrixOf(worldOfPlan(doneRight));
  const index = matrix.columns.findIndex(({ name }) => name === column);
  return matrix.rows.find(({ name }) => name === row)?.cells[index];
}

it.for([
  ["x:user/usr111", "y:bucket/s3bucket-yyyy", "denied", "denied"],
  ["x:role/access-role", "y:bucket/s3bucket-yyyy", "allowed", "denied"],
  ["x:role/analyst", "y:bucket/s3bucket-yyyy", "allowed", "denied"],
  ["x:role/access-role", "x:bucket/s3bucket-xxxx-results", "allowed", "allowed"],
  ["x:user/usr111", "x:bucket/s3bucket-xxxx-results", "denied", "denied"],
  ["x:role/analyst", "x:table/db-xxxx/table2025", "allowed", "denied"],
  ["x:user/usr111", "x:workgroup/analysis", "denied", "denied"],
  ["x:role/analyst", "x:workgroup/analysis", "allowed", "denied"],
] as const)("tells that %s on %s reads: %s, writes: %s", ([row, column, read, write]) => {
  expect(cell(row, column)).toMatchObject({ read, write });
});

it("finds nothing beyond need in the done-right role's use of Y's bucket", () => {
  const role = excessOf(doneRight).find(({ name }) => name === "x:role/access-role");
  expect(role?.onResources.filter(({ resource }) => resource.startsWith("y:"))).toEqual([]);
});

it("finds the breadth of the published role", () => {
  const role = excessOf(asPublished).find(({ name }) => name === "x:role/access-role");
  expect(role?.onEverything.length).toBeGreaterThan(3);
});
