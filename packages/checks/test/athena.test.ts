import type { Diagnostic } from "@cloister/model";
import { expect, it } from "vitest";
import { saidOfAccount, textAt } from "./topology-text.ts";

// What the pages do not show: both ends of a finding, its remedy, and when nothing is said.

function ofAthena(body: string): readonly Diagnostic[] {
  return saidOfAccount(body).filter(({ code }) => code.startsWith("athena/"));
}

const orders = (rest: string): string => `
buckets: { sales-data: {} }
databases: { sales: { ${rest} tables: { orders: { location: s3://sales-data/orders/, format: parquet, columns: { id: bigint } } } } }
`;

it.for([
  ["s3://sales-data/orders/", true],
  ["s3://sales-data/orders/results/", true],
  ["s3://sales-data/orders/results", true],
  ["s3://sales-data/orders-results/", false],
  ["s3://sales-data/", false],
  ["s3://other-data/orders/", false],
] as const)("judges results at %s beside a table", ([location, isInside]) => {
  const said = ofAthena(`${orders("")}workgroups: { w: { resultLocation: "${location}" } }`);
  expect(said.map(({ code }) => code)).toEqual(isInside ? ["athena/results-in-table"] : []);
});

it("points at what can be moved, and at the other end", () => {
  const ends = (workgroup: string, database = ""): unknown =>
    ofAthena(`${orders(database)}workgroups: { w: { ${workgroup} } }`).map((said) => [
      textAt(said),
      said.related.map(textAt),
    ]);
  const [inside, table] = ["s3://sales-data/orders/r/", "s3://sales-data/orders/"];
  expect(ends(`resultLocation: ${inside}`)).toEqual([[inside, [table]]]);
  expect(ends(`existing: { resultLocation: ${inside} }`)).toEqual([[table, [inside]]]);
  expect(ends(`existing: { resultLocation: ${inside} }`, "existing: true,")).toEqual([
    [inside, [table]],
  ]);
});

it("lets results lie in the folder of a partitioned table, outside of its partitions", () => {
  const said = ofAthena(`
buckets: { sales-data: {} }
databases: { sales: { tables: { orders: { location: s3://sales-data/orders/, format: parquet, columns: { id: bigint }, partitionKeys: { day: string }, projection: { day: { type: injected } } } } } }
workgroups: { w: { resultLocation: s3://sales-data/orders/results/ } }
`);
  expect(said).toEqual([]);
});

it("enforces a workgroup by itself only if it has a result location", () => {
  const remedy = (rest: string): unknown =>
    ofAthena(`buckets: { results-x: {} }\nworkgroups: { w: { enforce: false, ${rest} } }`)
      .filter(({ code }) => code === "athena/not-enforced")
      .map(({ fix }) => fix?.edits.map(({ kind, at }) => [kind, at.at(-1)]));
  expect(remedy("resultLocation: s3://results-x/w/")).toEqual([[["remove", "enforce"]]]);
  expect(remedy("")).toEqual([undefined]);
});
