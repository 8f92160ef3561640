import { expect, it } from "vitest";
import { athenaTopology, queries, type AthenaTopology } from "../athena-topology.ts";
import { onlyJudged } from "../topologies.ts";
import { workerOfX } from "../two-accounts.ts";

const far = "region: us-east-1";

it.for<readonly [string, Omit<AthenaTopology, "expect">, string]>([
  ["everything in one Region", {}, "holds"],
  ["the data in another Region (ATH-025)", { data: `, ${far}` }, "holds"],
  ["the results in another Region", { results: `, ${far}` }, "fails"],
])("judges a query with %s", ([, parts, outcome]) => {
  const text = athenaTopology({ ...parts, expect: [queries("client: sdk")] });
  expect(onlyJudged(text).outcome).toBe(outcome);
});

it("names the Region of the bucket of results", () => {
  const text = athenaTopology({ results: `, ${far}`, expect: [queries("client: sdk")] });
  expect(onlyJudged(text).deciding).toEqual([
    expect.objectContaining({
      layer: "fact",
      reason: expect.stringContaining("bucket `results-of-x` in us-east-1"),
    }),
  ]);
});

it("does not find a table in the catalog of another Region", () => {
  const admits = `{ effect: Allow, principals: "${workerOfX}", actions: "s3:*", resources: ["arn:aws:s3:::far-results", "arn:aws:s3:::far-results/*"] }`;
  const text = athenaTopology({
    workgroups: `far: { ${far}, resultLocation: s3://far-results/ }`,
    y: `    buckets: { far: { name: far-results, ${far}, policy: { statements: [${admits}] } } }`,
    expect: [
      "can: { who: x:role/worker, read: x:table/sales/orders, through: athena, client: sdk, workgroup: x:workgroup/far }",
    ],
  });
  const { outcome, deciding } = onlyJudged(text);
  expect([outcome, deciding.map(({ reason }) => reason)]).toEqual([
    "fails",
    [
      "Table `orders` is in the catalog of ap-northeast-1, and workgroup `far` queries that of us-east-1, where no resource link leads to it.",
    ],
  ]);
});

it("does not prove that a query is denied only because of where its results would go", () => {
  const text = athenaTopology({
    workgroup: "resultLocation: s3://results-of-x/analysis/, enforce: false",
    workgroups: "primary: { existing: { resultLocation: none } }",
    results: `, ${far}`,
    expect: [queries("client: sdk").replace("can:", "cannot:")],
  });
  expect(onlyJudged(text).outcome).toBe("unknown");
});
